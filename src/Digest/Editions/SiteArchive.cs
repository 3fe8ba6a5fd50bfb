using System.Text;
using Digest.Model;

namespace Digest.Editions;

/// <summary>The whole site in one archive, under one folder, with a text that says how to open it.</summary>
internal static class SiteArchive
{
    public const string ReadMe = "READ-ME.txt";

    public static void Write(EditionPlan plan, EditionTarget target)
    {
        var zip = new StoredZip(target.Into);
        string top = EditionPath.NameOf(plan.Site.Config) + "/";
        Add(ReadMe, Encoding.UTF8.GetBytes(Text(plan)), null);
        foreach (string path in plan.Files.Where(path => path != ReadMe))
        {
            target.Cancel.ThrowIfCancellationRequested();
            Add(path, target.Read(path), path);
        }
        zip.Finish();

        void Add(string path, byte[] bytes, string? same)
        {
            zip.Add(top + path, bytes);
            target.Inspect(top + path, bytes, same);
        }
    }

    /// <summary>In the digest's language; with a mark at its beginning and the line ends that every system's simplest program shows rightly.</summary>
    private static string Text(EditionPlan plan)
    {
        var (config, words) = (plan.Site.Config, plan.Words);
        string title = words.Format("edition.readme_title", ("title", config.Title.Value));
        var lines = new List<string> { title, new('=', Math.Min(title.Length, 78)) };
        if (EditionAbout.Collected(plan) is { } collected) { lines.Add(collected); }
        if (config.Url is { } url) { lines.Add(words.Format("edition.readme_from", ("url", url.Value))); }
        lines.AddRange(["", words["edition.readme_open"], "", words["edition.readme_check"], "", EditionAbout.Rights(plan), ""]);
        return "\uFEFF" + string.Join('\n', lines).ReplaceLineEndings("\r\n");
    }
}
