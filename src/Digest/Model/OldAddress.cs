namespace Digest.Model;

/// <summary>The file of an entry of <c>redirect_from</c>, from the site's root: <c>/claims/old</c>, <c>claims/old</c> and <c>claims/old.html</c> are one; <c>claims/old/</c> is the folder's <c>claims/old/index.html</c>.</summary>
internal static class OldAddress
{
    public static string Of(string written)
    {
        string inside = written.TrimStart('/');
        return inside.EndsWith(".html", StringComparison.Ordinal) ? inside : inside.Length == 0 || inside.EndsWith('/') ? inside + "index.html" : inside + ".html";
    }
}
