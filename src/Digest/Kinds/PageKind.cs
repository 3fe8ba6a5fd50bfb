using Digest.Model;

namespace Digest.Kinds;

/// <summary>Anywhere else: prose, such as the front page and the method. <c>index.md</c> introduces its folder.</summary>
internal static class PageKind
{
    public static readonly Schema Schema = new("a page", [.. CommonFields.All, Field.Number("order", "Its place in the list of its section: small numbers first, then those without one, by title.")]);

    public static KindDefinition Definition { get; } = new(new KindInfo("page", "", RecordKind.Page), Schema,
        (head, fields, context) => new Page(head) { IndexOf = context.IndexOf, Order = fields.Number("order")?.Value });
}
