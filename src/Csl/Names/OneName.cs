using Csl.Output;
using Csl.Rendering;
using Csl.Styles;

namespace Csl.Names;

/// <summary>The parts of one name in their order.</summary>
internal sealed class OneName(Scene scene, NameOptions options)
{
    public Node Write(CslName name, bool inverted, int level)
    {
        if (name.Literal.Length > 0 || (name.Family.Length == 0 && name.Given.Length == 0))
        {
            return Part(name.Literal, options.Family) ?? new Node();
        }
        string given = Given(name, level);
        bool demoted = scene.Style.Root["demote-non-dropping-particle"] is "" or "display-and-sort" || (scene.Sorting && scene.Style.Root["demote-non-dropping-particle"] == "sort-only");
        if (options.Form == "short" && level == 0)
        {
            return Part(Glued(name.NonDroppingParticle, name.Family), options.Family) ?? Part(given, options.Given) ?? new Node();
        }
        if (IsEastern(name.Family))
        {
            return Node.Join([Part(name.Family, options.Family), Part(name.Given, options.Given)], "")!;
        }
        if (name.StaticOrdering)
        {
            return Node.Join([Part(name.Family, options.Family), Part(given, options.Given)], " ")!;
        }
        return inverted ? Inverted(name, given, demoted) : Straight(name, given);
    }

    private Node Straight(CslName name, string given)
    {
        Node? family = Part(Glued(Glued(name.DroppingParticle, name.NonDroppingParticle), name.Family), options.Family);
        if (name.DroppingParticle.Length > 0 && (options.Given is not null || options.Family is not null))
        {
            family = Node.Join([Part(name.DroppingParticle, options.Given), Part(Glued(name.NonDroppingParticle, name.Family), options.Family)], Ends(name.DroppingParticle) ? "" : " ");
        }
        Node whole = Node.Join([Part(given, options.Given), family], given.EndsWith('\u00A0') || given.EndsWith('’') ? "" : " ") ?? new Node();
        return Node.Join([whole, Part(name.Suffix, null)], name.CommaSuffix ? ", " : " ")!;
    }

    private Node Inverted(CslName name, string given, bool demoted)
    {
        Node? family = Part(demoted ? name.Family : Glued(name.NonDroppingParticle, name.Family), options.Family);
        if (!demoted && name.NonDroppingParticle.Length > 0 && options.Family is { Prefix: "", Suffix: "" })
        {
            family = Node.Join([Part(name.NonDroppingParticle, options.Family), Part(name.Family, options.Family)], Ends(name.NonDroppingParticle) ? "" : " ");
        }
        Node? rest = Node.Join([Bare(given, options.Given), Bare(name.DroppingParticle, options.Given)], " ");
        rest = Node.Join([rest, demoted ? Bare(name.NonDroppingParticle, options.Family) : null], Ends(name.DroppingParticle) ? "" : " ");
        rest = options.Given is { } part ? rest?.Affixed(part.Prefix, part.Suffix) : rest;
        // Styles have one comma for all languages.
        string separator = options.Separator == ", " && scene.Setting.IsRightToLeft && name.Family.AsSpan().ContainsAnyInRange('\u0620', '\u06FF') ? "، " : options.Separator;
        return Node.Join([family, rest, Part(name.Suffix, null)], separator) ?? new Node();
    }

    private string Given(CslName name, int level)
    {
        if (name.Given.Length == 0 || options.InitializeWith is null || level > 1 || name.Family.Length == 0 || name.StaticOrdering && IsEastern(name.Given))
        {
            return name.Given;
        }
        return Initials.Of(name.Given, options.InitializeWith, options.Initialize, scene.Style.Root["initialize-with-hyphen"] != "false");
    }

    private static string Glued(string particle, string rest) => particle.Length == 0 ? rest : rest.Length == 0 ? particle : Ends(particle) ? particle + rest : particle + " " + rest;

    private static bool Ends(string particle) => particle.EndsWith('\'') || particle.EndsWith('’') || particle.EndsWith('-');

    private static bool IsEastern(string text) => text.Length > 0 && text.Any(letter => letter is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF');

    private Node? Part(string text, Element? part) => Bare(text, part) is { } node && part is not null ? node.Affixed(part.Prefix, part.Suffix) : Bare(text, part);

    /// <summary>In the format of its part, without the affixes.</summary>
    private Node? Bare(string text, Element? part)
    {
        if (text.Length == 0)
        {
            return null;
        }
        Node node = RichText.Read(text);
        if (part is null)
        {
            return node;
        }
        node = TextCase.Apply(node, part.TextCase, scene.Words.Culture);
        return part.Format == Format.None ? node : new Node { Children = [node], Format = part.Format };
    }
}
