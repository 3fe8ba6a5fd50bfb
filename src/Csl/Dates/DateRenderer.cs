using Csl.Output;
using Csl.Rendering;
using Csl.Styles;

namespace Csl.Dates;

/// <summary>Dates and ranges, in a form of the language or by the parts that the style names.</summary>
internal static class DateRenderer
{
    public static Node? Render(Scene scene, Element element)
    {
        string variable = element.Variable;
        scene.Called++;
        if (!scene.Item.Dates.TryGetValue(variable, out CslDate? date) || scene.IsHidden(variable))
        {
            string text = scene.Item.Fields.ContainsKey(variable) ? scene.Item.Field(variable) : "";
            date = text.Length > 0 ? CslDate.FromText(text) : null;
        }
        if (date is null || (date.Start.Year == 0 && date.Literal.Length == 0) || scene.IsHidden(variable))
        {
            return null;
        }
        scene.Fill(variable);
        if (scene.Sorting)
        {
            return Node.Of(SortText(date, element));
        }
        if (date.Start.Year == 0)
        {
            return Renderer.Finished(scene, element, WithSuffix(scene, new Node { Text = date.Literal, Content = true }));
        }
        (List<Element> parts, string delimiter, Element? form) = Parts(scene, element);
        DateParts writer = new(scene, form is null ? null : form, element);
        Node? node = date.End is { } end ? writer.Range(date, end, parts, delimiter) : writer.One(date.Start, date, parts, delimiter);
        if (node is not null && date.IsDoubtful)
        {
            node = node.Affixed("[", (scene.Words.Term("uncertain-date") ?? "?") + "]");
        }
        if (node is not null && variable == "issued")
        {
            scene.YearText = scene.YearText.Length > 0 ? scene.YearText : node.Plain();
        }
        return Renderer.Finished(scene, element, node);
    }

    /// <summary>Digits that sort as the date does: years before 0 first.</summary>
    public static string SortText(CslDate date, Element? element)
    {
        if (date.Start.Year == 0)
        {
            return date.Literal;
        }
        string asked = element is null ? "year-month-day" : element.Has("form") ? element["date-parts"] is "" ? "year-month-day" : element["date-parts"] : string.Join('-', element.Children.Select(part => part["name"]));
        string text = Of(date.Start, asked);
        return date.End is { Year: not 0 } end ? text + "-" + Of(end, asked) : text + "-00000000";
    }

    private static string Of(CslDay day, string asked)
    {
        long year = 5_000_000_000 + day.Year;
        int month = asked.Contains("month", StringComparison.Ordinal) ? day.Month : 0;
        int number = asked.Contains("day", StringComparison.Ordinal) ? day.Day : 0;
        return (asked.Contains("year", StringComparison.Ordinal) ? $"{year:0000000000}" : "0000000000") + $"{month:00}{number:00}";
    }

    private static Node WithSuffix(Scene scene, Node node)
    {
        Node? suffix = DateParts.YearSuffix(scene);
        return suffix is null ? node : new Node { Children = [node, suffix] };
    }

    private static (List<Element> Parts, string Delimiter, Element? Form) Parts(Scene scene, Element element)
    {
        if (!element.Has("form") || scene.Words.Date(element.Form) is not { } form)
        {
            return ([.. element.Children.Where(child => child.Name == "date-part")], element.Delimiter, null);
        }
        string asked = element["date-parts"] is "" ? "year-month-day" : element["date-parts"];
        return ([.. form.Children.Where(part => asked.Contains(part["name"], StringComparison.Ordinal))], form.Delimiter, form);
    }
}
