using AngleSharp.Html;

namespace Digest.Prose;

/// <summary>HTML's named character references.</summary>
internal static class EntityNames
{
    /// <param name="name">Without <c>&amp;</c> and <c>;</c>.</param>
    /// <returns>Null for a name that there is not.</returns>
    public static string? Find(string name) => HtmlEntityProvider.Resolver.GetSymbol(name + ";");
}
