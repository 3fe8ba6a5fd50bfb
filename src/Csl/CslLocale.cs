using System.Collections.Frozen;
using Csl.Styles;

namespace Csl;

/// <summary>Terms, dates and options of one language.</summary>
public sealed class CslLocale
{
    internal CslLocale(Element root)
    {
        Language = root["xml:lang"];
        Dictionary<(string, string, string), (string, string)> terms = [];
        foreach (Element term in root.Children.Where(child => child.Name == "terms").SelectMany(child => child.Children))
        {
            string single = term.Child("single")?.Text ?? (string.IsNullOrWhiteSpace(term.Text) && term.Text.Contains('\n') ? "" : term.Text);
            string form = term.TermForm;
            terms[(term["name"], form, term["gender-form"])] = (single, term.Child("multiple")?.Text ?? single);
            if (term.Has("gender"))
            {
                genders.TryAdd(term["name"], term["gender"]);
            }
            if (term.Has("match"))
            {
                terms[(term["name"] + "/match", "long", "")] = (term["match"], "");
            }
        }
        HasOrdinals = terms.Keys.Any(key => key.Item1.StartsWith("ordinal", StringComparison.Ordinal));
        Terms = terms;
        Genders = genders.ToFrozenDictionary(StringComparer.Ordinal);
        Dates = root.Children.Where(child => child.Name == "date").GroupBy(child => child.Form).ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        Options = root.Children.FirstOrDefault(child => child.Name is "style-options");
    }

    private readonly Dictionary<string, string> genders = new(StringComparer.Ordinal);

    /// <summary>The code of the language, such as de-AT; empty for all of them.</summary>
    public string Language { get; }

    internal bool HasOrdinals { get; }

    internal IReadOnlyDictionary<(string Name, string Form, string Gender), (string Single, string Multiple)> Terms { get; }

    internal FrozenDictionary<string, string> Genders { get; }

    internal FrozenDictionary<string, Element> Dates { get; }

    internal Element? Options { get; }

    /// <summary>Reads a locale file.</summary>
    /// <exception cref="CslException">The text is no XML, or no locale.</exception>
    public static CslLocale Parse(string xml)
    {
        Element root = XmlTree.Read(xml);
        return root.Name == "locale" ? new CslLocale(root) : throw new CslException(new CslError($"a locale begins with <locale>, not <{root.Name}>", root.Line, root.Column));
    }
}
