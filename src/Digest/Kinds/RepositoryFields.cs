using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Kinds;

/// <summary><c>repository</c> in <c>digest.yml</c>: where readers may mend a page or report an error. Links alone come of it; nothing is ever asked of a host.</summary>
internal static class RepositoryFields
{
    public static readonly Rule BadRepository = new("bad-repository", Severity.Error,
        "repository in digest.yml is no address that a link can lead to.",
        "Every page of the site would bear the link; one that leads nowhere must not be published.",
        "repository: github.com/owner/name      # write https://github.com/owner/name");

    private const string Path = "{path}", Title = "{title}", Address = "{address}", Branch = "{branch}";

    /// <summary>Hosts whose addresses are known; <c>*</c> stands for the repository.</summary>
    private static readonly (string Host, string Edit, string Report)[] Hosts =
    [
        ("github.com", "*/edit/{branch}/{path}", "*/issues/new?title={title}&body={address}%0A{path}"),
        ("gitlab.com", "*/-/edit/{branch}/{path}", "*/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={address}%0A{path}"),
        ("codeberg.org", "*/_edit/{branch}/{path}", "*/issues/new?title={title}&body={address}%0A{path}"),
    ];

    public static readonly Schema Keys = new("repository",
        Field.Text("url", "The repository at github.com, gitlab.com or codeberg.org: both addresses are made from it.") with { Example = "https://github.com/owner/name" },
        Field.Text("branch", "The branch that is edited; main unless said otherwise."),
        Field.Text("folder", "The digest's folder in the repository; its top unless said otherwise."),
        Field.Text("edit", "Another address at which a file is edited; {path} stands for the file."),
        Field.Text("report", "Another address at which an error is reported, also mailto:; {path} stands for the file, {title} for the page's title, {address} for its address."));

    public static RepositoryLinks? Read(FieldReader fields) => fields.Value("repository") switch
    {
        null => null,
        ScalarNode text => Of(new Written(new Located<string>(text.Text, text.Span), "main", "", null, null), fields),
        MapNode map => Of(ReadMap(new FieldReader(map, Keys, fields.Diagnostics)), fields),
        var other => Wrong(other, fields),
    };

    private sealed record Written(Located<string>? Url, string Branch, string Folder, Located<string>? Edit, Located<string>? Report);

    private static Written ReadMap(FieldReader map) =>
        new(map.Text("url"), map.Plain("branch") ?? "main", (map.Plain("folder") ?? "").Trim('/'), map.Text("edit"), map.Text("report"));

    private static RepositoryLinks? Of(Written written, FieldReader fields)
    {
        var host = written.Url is { } url ? Host(url, fields) : null;
        string? edit = written.Edit is { } own ? Checked(own, "edit", fields) : host?.Edit, report = written.Report is { } other ? Checked(other, "report", fields) : host?.Report;
        if (edit is not null && !edit.Contains(Path, StringComparison.Ordinal) && written.Edit is { } without)
        {
            fields.Diagnostics.Add(BadRepository.At(without.Span, "'edit' has no {path}: the links of all pages would lead to the same place.", "Write {path} where the file's path belongs: https://example.org/edit/{path}."));
            edit = null;
        }
        string folder = written.Folder.Length == 0 ? Path : $"{Escaped(written.Folder)}/{Path}";
        string? At(string? address) => address?.Replace(Branch, Escaped(written.Branch), StringComparison.Ordinal).Replace(Path, folder, StringComparison.Ordinal);
        return edit is null && report is null ? null : new RepositoryLinks(At(edit), At(report));
    }

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static (string Edit, string Report)? Host(Located<string> url, FieldReader fields)
    {
        if (HoldsPassword(url, fields)) { return null; }
        if (Fault(url.Value, mayMail: false) is { } fault) { fields.Diagnostics.Add(BadRepository.At(url.Span, fault, "Write the repository's whole address: https://github.com/OWNER/NAME.")); return null; }
        var uri = new Uri(url.Value);
        string path = uri.AbsolutePath.Trim('/');
        if (path.EndsWith(".git", StringComparison.Ordinal)) { path = path[..^4]; }
        var known = Hosts.FirstOrDefault(host => uri.Host.Equals(host.Host, StringComparison.OrdinalIgnoreCase));
        bool isRepository = path.Split('/') is { Length: >= 2 } parts && (known.Host == "gitlab.com" || parts.Length == 2) && uri.Query.Length + uri.Fragment.Length == 0;
        if (known.Host is not null && isRepository) { return (known.Edit.Replace("*", $"https://{known.Host}/{path}", StringComparison.Ordinal), known.Report.Replace("*", $"https://{known.Host}/{path}", StringComparison.Ordinal)); }
        fields.Diagnostics.Add(known.Host is not null
            ? BadRepository.At(url.Span, $"'{url.Value}' is no repository of {known.Host}.", $"Write the repository alone: https://{known.Host}/OWNER/NAME.")
            : BadRepository.At(url.Span, $"How files are edited at '{uri.Host}' is not known.", "Write the addresses themselves: repository: {edit: \"https://…/{path}\", report: \"https://…?title={title}\"}."));
        return null;
    }

    private static string? Checked(Located<string> address, string key, FieldReader fields)
    {
        if (HoldsPassword(address, fields)) { return null; }
        string? fault = Fault(address.Value, mayMail: key == "report") ?? Unknown(address.Value);
        if (fault is null) { return address.Value; }
        fields.Diagnostics.Add(BadRepository.At(address.Span, fault, "Write an absolute address; {path}, {title}, {address} and {branch} stand for those of the page."));
        return null;
    }

    private static bool HoldsPassword(Located<string> address, FieldReader fields)
    {
        if (!AddressWithPassword.Is(Plain(address.Value))) { return false; }
        fields.Diagnostics.Add(AddressWithPassword.Rule.At(address.Span, "The repository's address holds a user name or a password, which every page would show.", AddressWithPassword.Help));
        return true;
    }

    private static string Plain(string address) => address.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);

    private static string? Fault(string address, bool mayMail)
    {
        if (!Uri.TryCreate(Plain(address), UriKind.Absolute, out var uri)) { return $"'{address}' is no absolute address."; }
        if (mayMail && uri.Scheme == "mailto") { return null; }
        return uri.Scheme is not ("https" or "http") || uri.Host.Length == 0 ? $"'{address}' does not begin with https://." : null;
    }

    private static string? Unknown(string address)
    {
        for (int open = address.IndexOf('{', StringComparison.Ordinal); open >= 0; open = address.IndexOf('{', open + 1))
        {
            int close = address.IndexOf('}', open);
            string name = close < 0 ? address[open..] : address[open..(close + 1)];
            if (name is not (Path or Title or Address or Branch)) { return $"'{name}' stands for nothing."; }
        }
        return null;
    }

    private static RepositoryLinks? Wrong(Node node, FieldReader fields)
    {
        fields.Diagnostics.Add(FieldRules.WrongForm.At(node.Span with { Length = Math.Min(node.Span.Length, 80) }, "'repository' is a list, but an address or a map is needed.", "Write repository: https://github.com/OWNER/NAME."));
        return null;
    }
}
