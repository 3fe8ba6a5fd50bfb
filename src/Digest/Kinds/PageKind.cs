using Digest.Model;

namespace Digest.Kinds;

/// <summary>Anywhere else: prose, such as the front page and the method. <c>index.md</c> introduces its folder.</summary>
internal static class PageKind
{
    public static readonly Schema Schema = new("a page", CommonFields.All);

    public static KindDefinition Definition { get; } = new(new KindInfo("page", "", RecordKind.Page), Schema,
        (head, _, context) => new Page(head) { IndexOf = context.IndexOf });
}
