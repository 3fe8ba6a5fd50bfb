using Edtf;

namespace Digest.Model;

/// <summary>Somebody looked at all that the site reveals about a person, and signed that: an entry of <c>audits</c> in <c>input/digest.lock</c>.</summary>
/// <param name="Person">The id.</param>
/// <param name="Date">A complete day.</param>
/// <param name="By">Initials or a role.</param>
/// <param name="Sha256">Of what was seen: 64 lower-case hexadecimal digits.</param>
/// <param name="Sheet">Which form of the sheet they saw: what a sheet gathers has grown.</param>
internal sealed record AuditSignature(Located<string> Person, EdtfDate Date, string By, string Sha256, int Sheet)
{
    /// <summary>The form of today: the second came with quotes, notes, corrections and whole texts; the third with translations, codes, authors and translators.</summary>
    public const int NewestSheet = 3;

    /// <summary>What they saw lacked some of what a sheet gathers now.</summary>
    public bool IsOutgrown => Sheet < NewestSheet;
}
