using Digest.Model;

namespace Digest.Templates.Printing.Terms;

/// <summary><c>{{ 'sides.see' | t: claim: link }}</c>: words of the interface, their places filled.</summary>
internal sealed class SaidTerm(Term key, (string Name, Term Value)[] arguments) : Term
{
    /// <summary>Of the theme in the language that asked last.</summary>
    private volatile Tuple<ThemeOptions, string>? known;

    public override object? Of(Print here)
    {
        string name = Values.TextOf(key.Of(here));
        if (arguments.Length == 0) { return Said(here, words => words[name]); }
        object?[] values = new object?[arguments.Length];
        bool isHtml = false;
        for (int i = 0; i < values.Length; i++) { isHtml |= Values.IsHtml(values[i] = arguments[i].Value.Of(here)); }
        var filled = new (string, string)[values.Length];
        for (int i = 0; i < values.Length; i++) { filled[i] = (arguments[i].Name, Text(values[i], isHtml)); }
        string text = Said(here, words => words.Format(name, filled));
        return isHtml ? new Html(text) : text;
    }

    /// <summary>The same words wherever it stands.</summary>
    public bool IsFixed => arguments.Length == 0 && key is LiteralTerm;

    /// <summary>As it goes into the page; for words that are the same everywhere.</summary>
    public string Encoded(Print here)
    {
        if (known is { } last && ReferenceEquals(last.Item1, here.Options)) { return last.Item2; }
        string encoded = Template.Encoder.Encode((string)Of(here)!);
        known = Tuple.Create(here.Options, encoded);
        return encoded;
    }

    internal static string Said(Print here, Func<Words, string> words)
    {
        try { return words(here.Options.Words); }
        catch (KeyNotFoundException fault) { throw here.Fault($"{fault.Message.TrimEnd('.')}.", "Add it to the theme's words."); }
    }

    internal static string Text(object? value, bool html) => html && !Values.IsHtml(value) ? Template.Encoder.Encode(Values.TextOf(value)) : Values.TextOf(value);
}

/// <summary><c>{{ claims.size | number }}</c></summary>
internal sealed class NumberTerm(Term term) : Term
{
    public override object? Of(Print here) => here.Options.Words.Number(Of(term.Of(here)));

    internal static long Of(object? value) => value switch { int number => number, long number => number, _ => (long)ViewValue.Of(value).ToNumberValue() };
}

/// <summary><c>{{ 12 | count: 'claims.count' }}</c></summary>
internal sealed class CountTerm(Term term, Term key) : Term
{
    public override object? Of(Print here)
    {
        long n = NumberTerm.Of(term.Of(here));
        string name = Values.TextOf(key.Of(here));
        return SaidTerm.Said(here, words => words.Count(name, n));
    }
}

/// <summary><c>{{ id | append: '-a' }}</c></summary>
internal sealed class AppendTerm(Term term, Term end) : Term
{
    public override object? Of(Print here)
    {
        object? first = term.Of(here), last = end.Of(here);
        if (!Values.IsHtml(first) && !Values.IsHtml(last)) { return Weighed(Values.TextOf(first) + Values.TextOf(last), here); }
        return new Html(Weighed(SaidTerm.Text(first, html: true) + SaidTerm.Text(last, html: true), here));
    }

    private static string Weighed(string text, Print here)
    {
        here.Spend(text.Length);
        return text;
    }
}
