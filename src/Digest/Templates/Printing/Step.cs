using Digest.Templates.Printing.Terms;

namespace Digest.Templates.Printing;

/// <summary>A part of a template that writes.</summary>
internal abstract class Step
{
    /// <exception cref="TemplateFault"/>
    public abstract void Write(PageText page, Print here);

    public static void WriteAll(Step[] steps, PageText page, Print here)
    {
        foreach (var step in steps) { step.Write(page, here); }
    }
}

/// <summary>Text of the template itself.</summary>
internal sealed class TextStep(string text) : Step
{
    public override void Write(PageText page, Print here) => page.Write(text.AsSpan());
}

/// <summary><c>{{ claim.title }}</c></summary>
internal sealed class OutputStep(Term term) : Step
{
    public override void Write(PageText page, Print here) => Values.Write(term.Of(here), page, here);
}

/// <summary><c>{{ 'layout.skip' | t }}</c>: encoded once.</summary>
internal sealed class SaidStep(SaidTerm said, int offset) : Step
{
    public override void Write(PageText page, Print here)
    {
        here.StepTo(offset);
        page.Write(said.Encoded(here).AsSpan());
    }
}

/// <summary><c>{% if %}</c> with its <c>elsif</c> and <c>else</c>; <c>{% unless %}</c> with one branch.</summary>
internal sealed class IfStep((Term Condition, Step[] Steps)[] branches, Step[] otherwise, bool unless = false) : Step
{
    public override void Write(PageText page, Print here)
    {
        foreach (var (condition, steps) in branches)
        {
            if (Values.IsTrue(condition.Of(here)) != unless) { WriteAll(steps, page, here); return; }
        }
        WriteAll(otherwise, page, here);
    }
}

/// <summary><c>{% assign id = 'side-' | append: number %}</c></summary>
internal sealed class AssignStep(string name, Term term) : Step
{
    public override void Write(PageText page, Print here) => here.Assign(name, term.Of(here));
}

/// <summary><c>{% for claim in claims %}</c> with its <c>else</c>.</summary>
internal sealed class ForStep(string name, Term source, (Step[] Body, Step[] Else, int Offset) so) : Step
{
    private const string Loop = "forloop";

    public override void Write(PageText page, Print here)
    {
        here.StepTo(so.Offset);
        var list = Values.ListOf(source.Of(here), here);
        if (list.Count == 0) { WriteAll(so.Else, page, here); return; }
        var loop = new LoopState(list.Count);
        int place = here.Enter(name, null);
        here.Enter(Loop, loop);
        for (int i = 0; i < list.Count; i++)
        {
            here.Step();
            here.Set(place, list[i]);
            loop.Index0 = i;
            WriteAll(so.Body, page, here);
        }
        here.Leave(place);
    }
}

/// <summary>What <c>forloop</c> tells.</summary>
internal sealed class LoopState(int length)
{
    public int Index0 { get; set; }

    /// <summary>For what Fluid evaluates.</summary>
    public View AsView() => new(6) { ["index"] = Index0 + 1, ["index0"] = Index0, ["rindex"] = length - Index0, ["length"] = length, ["first"] = Index0 == 0, ["last"] = Index0 == length - 1 };

    /// <returns>False where it has no such member.</returns>
    public bool TryGet(string member, out object? value)
    {
        value = member switch
        {
            "index" => Index0 + 1,
            "index0" => Index0,
            "rindex" => length - Index0,
            "rindex0" => length - Index0 - 1,
            "length" => length,
            "first" => Index0 == 0,
            "last" => Index0 == length - 1,
            _ => null,
        };
        return value is not null;
    }
}
