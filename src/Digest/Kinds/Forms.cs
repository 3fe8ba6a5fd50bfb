namespace Digest.Kinds;

/// <summary>What a text must look like, for editors: the same rules as the readers', in the words of JSON Schema.</summary>
/// <param name="Pattern">A regular expression of ECMA 262 that fits whatever the reader accepts.</param>
/// <param name="Examples">Values that are right.</param>
internal sealed record TextForm(string Pattern, params string[] Examples)
{
    public static readonly TextForm Language = new("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", "en", "fr", "zh-Hans");
    public static readonly TextForm Sha256 = new("^[0-9A-Fa-f]{64}$");
    public static readonly TextForm WebAddress = new("^[Hh][Tt][Tt][Pp][Ss]?://[^?#\\s]+$", "https://example.org/digest/");
    /// <summary>Degrees and kilometres: digits and a point.</summary>
    public static readonly TextForm Decimal = new(@"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)$", "43.8");
    /// <summary>ISO 8601-1, whole numbers alone.</summary>
    public static readonly TextForm Duration = new("^P(?=[0-9]|T[0-9])([0-9]{1,9}Y)?([0-9]{1,9}M)?([0-9]{1,9}W)?([0-9]{1,9}D)?(T(?=[0-9])([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}S)?)?$", "P5D", "PT2H30M");
    /// <summary>The letters and marks of EDTF; not every text of them is a date.</summary>
    public static readonly TextForm Date = new("^[0-9YESXTZyesxtzu?~%.,:/\\[\\]{}+\\- \\t]+$", "2022-05-31", "2022-05", "2022~", "[..2022-05]", "2017/2019");
}
