using System.Buffers;
using System.Collections.Frozen;

namespace Digest.Checks.Wording;

/// <summary>How somebody denies what a text says elsewhere: "which the council denies", "rejected the allegations", "called it baseless".</summary>
internal sealed class DisowningWords
{
    /// <summary>Verbs that deny whatever stands behind them: "denies it".</summary>
    public required FrozenSet<string> Denying { get; init; }
    /// <summary>Verbs that do so of what is said, and of much else: "rejected the allegations", "rejected the bid".</summary>
    public required FrozenSet<string> Rejecting { get; init; }
    /// <summary>Those who decide about a claim or a charge: a court that dismisses it denies nothing.</summary>
    public required FrozenSet<string> Deciding { get; init; }
    /// <summary>Adjectives and nouns that say so of what is said: baseless, fabrication.</summary>
    public required FrozenSet<string> Baseless { get; init; }
    /// <summary>Others, which say as much of many things: in a quote they are no denial yet.</summary>
    public required FrozenSet<string> Untrue { get; init; }
    /// <summary>What is said, or what somebody is accused of: allegations, wrongdoing.</summary>
    public required FrozenSet<string> Matters { get; init; }
    /// <summary>Words that stand for it: it, this.</summary>
    public required FrozenSet<string> Pronouns { get; init; }
    /// <summary>Words before such a noun, with others between: the, any, all.</summary>
    public required FrozenSet<string> Determiners { get; init; }
    /// <summary>Those who may go on speaking: "he denied the report".</summary>
    public required FrozenSet<string> Persons { get; init; }
    /// <summary>Of those, who speaks for himself: "we deny it" is an answer to what others say.</summary>
    public required FrozenSet<string> Selves { get; init; }
    /// <summary>Auxiliaries of the passive, and the word that names who does it.</summary>
    public required (FrozenSet<string> Auxiliaries, string By) Passive { get; init; }
    /// <summary>Words with which a sentence goes on behind a verb that has its object already: "denies in a letter".</summary>
    public required FrozenSet<string> Following { get; init; }

    /// <summary>Words with which a clause leaves open whether anybody does: "if the council denies it".</summary>
    public required FrozenSet<string> Supposing { get; init; }
    /// <summary>Words right before the verb after which nobody does, or not yet, or not any longer: "few dispute", "might deny", "stopped denying".</summary>
    public required FrozenSet<string> Sparing { get; init; }

    /// <summary>Any word that denies, to be looked for before a text is taken apart.</summary>
    public SearchValues<string> Any => any ??= SearchValues.Create([.. Denying, .. Rejecting, .. Baseless, .. Untrue], StringComparison.OrdinalIgnoreCase);
    private SearchValues<string>? any;
}
