using Digest.Model;

namespace Digest.Outputs.Views;

/// <summary>How somebody says that something is so.</summary>
internal static class ModalityWords
{
    public static string Key(Modality modality) => modality switch
    {
        Modality.Finds => "finds",
        Modality.Alleges => "alleges",
        Modality.Estimates => "estimates",
        Modality.Describes => "describes",
        Modality.States => "states",
        Modality.Denies => "denies",
        _ => "holds",
    };

    /// <summary>"Alleged by", above the name.</summary>
    public static string By(Words words, Modality modality) => words[$"claim.by.{Key(modality)}"];
}
