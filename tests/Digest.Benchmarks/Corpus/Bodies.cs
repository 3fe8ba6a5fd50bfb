using System.Text;

namespace Digest.Benchmarks.Corpus;

/// <summary>Writes bodies: prose with links of every notation, names that are linked by themselves, quotations and citations.</summary>
internal sealed class Bodies(Cast cast)
{
    /// <param name="quoted">A source and words of it that the front matter quotes too; null: no quotation.</param>
    public string For(Role role, Chance chance, (Role Source, DraftQuote Quote)? quoted = null)
    {
        var text = new StringBuilder();
        int paragraphs = chance.Between(1, 4);
        for (int i = 0; i < paragraphs; i++)
        {
            if (i == 2) { text.Append("## ").Append(role.Tongue.Phrase(chance, 2, 5)).Append("\n\n"); }
            text.AppendJoin(role.Tongue.Joiner, Paragraph(role, chance)).Append("\n\n");
            if (i == 0 && quoted is { Quote.IsPlain: true } words) { Quotation(text, words.Source, words.Quote, chance); }
        }
        if (chance.Percent(20)) { List(text, role, chance); }
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private List<string> Paragraph(Role role, Chance chance)
    {
        var sentences = new List<string>();
        for (int count = chance.Between(2, 5); count > 0; count--)
        {
            sentences.Add(role.Tongue.Text(chance, 6, 22));
            if (chance.Percent(30)) { sentences.Add(Linking(role, chance)); }
        }
        return sentences;
    }

    private string Linking(Role role, Chance chance)
    {
        var words = role.Tongue.Sentence(chance, 5, 10);
        words[2] = chance.Below(10) switch
        {
            0 or 1 => $"[[{Any(chance).Id}]]",
            2 or 3 => $"[[{Any(chance).Id}|{role.Tongue.Phrase(chance, 2, 4)}]]",
            4 => Relative(cast.AnyEntity.Draw(chance), role, chance),
            5 or 6 => $"[@{cast.AnySource.Draw(chance).Id}]",
            7 => $"[@{cast.AnySource.Draw(chance).Id}, p. {chance.Between(1, 90)}]",
            _ => cast.AnyEntity.Draw(chance).Title,
        };
        return string.Join(role.Tongue.Joiner, words);
    }

    private Role Any(Chance chance) => chance.Below(4) switch
    {
        0 => cast.AnyEntity.Draw(chance),
        1 => cast.AnyEvent.Draw(chance),
        _ => cast.AnyClaim.Draw(chance),
    };

    private static string Relative(Role to, Role from, Chance chance) => $"[{from.Tongue.Phrase(chance, 2, 4)}](../{to.Folder}/{to.Id}.md)";

    private static void Quotation(StringBuilder text, Role source, DraftQuote quote, Chance chance)
    {
        if (chance.Percent(30)) { text.Append("> ").Append(quote.Exact).Append("\n>\n> [@").Append(source.Id).Append("]\n\n"); }
        else { text.Append("The document says “").Append(quote.Exact).Append("” [@").Append(source.Id).Append("].\n\n"); }
    }

    private void List(StringBuilder text, Role role, Chance chance)
    {
        for (int i = 0; i < 3; i++) { text.Append("- ").Append(Linking(role, chance)).Append('\n'); }
    }
}
