using Xunit;

namespace Digest.Tests.Outputs;

public class TheDatedDigestIsSound
{
    [Fact]
    public void Nothing_is_found_in_it() => Assert.Empty(DatedDigest.Built.Findings.Select(fault => $"{fault.Span.Path} {fault.Rule.Id}: {fault.Message}"));
}
