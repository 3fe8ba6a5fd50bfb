using System.Globalization;
using Csl.Output;
using Csl.Rendering;
using Csl.Styles;

namespace Csl.Dates;

/// <summary>Year, month and day of one date, or of both ends of a range without what they share.</summary>
internal sealed class DateParts(Scene scene, Element? form, Element element)
{
    private bool hasDays;

    public Node? One(CslDay day, CslDate date, List<Element> parts, string delimiter)
    {
        hasDays = HasDays(parts);
        Node?[] nodes = [.. parts.Select(part => Part(day, date, part, null, null))];
        return form is null ? Node.Join(nodes, delimiter) : Trimmed(Node.Join(nodes, delimiter), parts, nodes);
    }

    public Node? Range(CslDate date, CslDay end, List<Element> parts, string delimiter)
    {
        CslDay start = date.Start;
        if (end.Year == 0)
        {
            Node? first = One(start, date, parts, delimiter);
            return first is null ? null : new Node { Children = [first, Node.Of("–")] };
        }
        hasDays = HasDays(parts);
        bool years = start.Year != end.Year && parts.Any(part => part["name"] == "year");
        bool months = years || (start.Month != end.Month && parts.Any(part => part["name"] == "month"));
        bool days = months || (start.Day != end.Day && parts.Any(part => part["name"] == "day"));
        if (!days)
        {
            return One(start, date, parts, delimiter);
        }
        string largest = years ? "year" : months ? "month" : "day";
        HashSet<string> differing = years ? ["year", "month", "day"] : months ? ["month", "day"] : ["day"];
        int from = parts.FindIndex(part => differing.Contains(part["name"]) && Has(start, end, part["name"]));
        int to = parts.FindLastIndex(part => differing.Contains(part["name"]) && Has(start, end, part["name"]));
        string dash = parts.FirstOrDefault(part => part["name"] == largest)?["range-delimiter"] is { Length: > 0 } said ? said : "–";
        List<Node?> nodes = [];
        nodes.AddRange(parts.Take(from).Select(part => Part(start, date, part, null, null)));
        // Of the part before the dash no suffix is left that leads to the next; one that belongs to a part beside others ("6月") stays.
        Node?[] firsts = [.. parts.Skip(from).Take(to - from + 1).Select((part, at) => Part(start, date, part, null, at == to - from && (to == from || !IsPartOfTheWord(part.Suffix)) ? "" : null))];
        Node?[] seconds = [.. parts.Skip(from).Take(to - from + 1).Select((part, at) => Part(end, date with { Season = 0, SeasonText = "" }, part, at == 0 ? "" : null, null))];
        Node? left = Strip(Node.Join(firsts, delimiter));
        Node? right = Node.Join(seconds, delimiter);
        nodes.Add(Node.Join([left, right], dash));
        nodes.AddRange(parts.Skip(to + 1).Select(part => Part(end, date, part, null, null)));
        return Node.Join([.. nodes], delimiter);
    }

    private static bool HasDays(List<Element> parts) => parts.Any(part => part["name"] == "day");

    private static bool IsPartOfTheWord(string suffix) => suffix.Length > 0 && char.IsLetter(suffix[0]);

    private static bool Has(CslDay start, CslDay end, string name) => name switch { "day" => start.Day > 0 || end.Day > 0, "month" => start.Month > 0 || end.Month > 0, _ => true };

    private static Node? Strip(Node? node)
    {
        if (node?.Leaves().LastOrDefault() is { } leaf && leaf.Text.EndsWith(' '))
        {
            leaf.Text = leaf.Text.TrimEnd(' ');
        }
        return node;
    }

    private static Node? Trimmed(Node? node, List<Element> parts, Node?[] nodes)
    {
        if (node is not null && nodes.Length > 0 && (nodes[^1] is null || parts.Count < 3))
        {
            Node last = node.Leaves().Last();
            last.Text = nodes[^1] is null || parts[^1]["name"] != "day" ? last.Text.TrimEnd(' ', ',') : last.Text;
        }
        return node;
    }

    private Node? Part(CslDay day, CslDate date, Element part, string? prefix, string? suffix)
    {
        Element said = element.Children.FirstOrDefault(child => form is not null && child["name"] == part["name"]) ?? part;
        string Asked(string name) => said.Has(name) ? said[name] : part[name];
        string? text = part["name"] switch
        {
            "year" => Year(day.Year, Asked("form")),
            "month" => Month(day, date, Asked("form"), Asked("strip-periods"), isAlone: day.Day == 0 || !hasDays),
            _ => Day(day, Asked("form")),
        };
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }
        Node node = TextCase.Apply(Node.Of(text), Asked("text-case"), scene.Words.Culture);
        if (part["name"] == "year" && YearSuffix(scene) is { } letter)
        {
            node = new Node { Children = [node, letter] };
        }
        Format format = said.Format != Format.None ? said.Format : part.Format;
        node = format == Format.None ? node : new Node { Children = [node], Format = format };
        bool isSeason = part["name"] == "month" && day.Month is 0 or > 12;
        return node.Affixed(prefix ?? part.Prefix, suffix ?? (isSeason && IsPartOfTheWord(part.Suffix) ? "" : part.Suffix));
    }

    /// <summary>The letter that tells works of one year apart, once, where the style has no place of its own for it.</summary>
    public static Node? YearSuffix(Scene scene)
    {
        if (scene.SuffixDone || scene.Distinction.Suffix.Length == 0 || scene.Style.PlacesYearSuffix)
        {
            return null;
        }
        scene.SuffixDone = true;
        return Node.Of(scene.Distinction.Suffix);
    }

    private string? Year(int year, string form)
    {
        if (year == 0)
        {
            return null;
        }
        string text = Math.Abs((long)year).ToString(CultureInfo.InvariantCulture);
        if (form == "short" && text.Length == 4)
        {
            return text[2..];
        }
        return year < 0 ? text + (scene.Words.Term("bc") ?? "BC") : year < 1000 ? text + (scene.Words.Term("ad") ?? "AD") : text;
    }

    /// <param name="isAlone">No day stands beside it: a language that declines months then has terms of another name, such as <c>month-03-alone</c>.</param>
    private string? Month(CslDay day, CslDate date, string form, string stripped, bool isAlone)
    {
        if (day.Month == 0 && date.SeasonText.Length > 0)
        {
            return date.SeasonText;
        }
        int season = day.Month > 12 ? day.Month - 12 : day.Month == 0 ? date.Season : 0;
        if (season > 0)
        {
            return scene.Words.Term($"season-{season:00}");
        }
        if (day.Month == 0)
        {
            return null;
        }
        string text = form switch
        {
            "numeric" => Scene.Invariant(day.Month),
            "numeric-leading-zeros" => $"{day.Month:00}",
            _ => (isAlone ? scene.Words.Term($"month-{day.Month:00}-alone", form is "" ? "long" : form) : null)
                ?? scene.Words.Term($"month-{day.Month:00}", form is "" ? "long" : form) ?? Scene.Invariant(day.Month),
        };
        return stripped == "true" ? text.Replace(".", "", StringComparison.Ordinal) : text;
    }

    private string? Day(CslDay day, string form) => day.Day == 0 || day.Month == 0 ? null : form switch
    {
        "numeric-leading-zeros" => $"{day.Day:00}",
        "ordinal" when day.Day == 1 || !scene.Words.LimitDayOrdinals => Scene.Invariant(day.Day) + scene.Words.Ordinal(day.Day, scene.Words.Gender($"month-{day.Month:00}")),
        _ => Scene.Invariant(day.Day),
    };
}
