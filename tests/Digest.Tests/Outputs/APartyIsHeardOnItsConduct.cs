using System.Text;
using Xunit;

namespace Digest.Tests.Outputs;

public class APartyIsHeardOnItsConduct
{
    /// <summary>Others say that the ministry locked the gates; an order of its own, which was leaked, says so too; in public it denies that.</summary>
    private static readonly string Written = TestDigest.WithSeed("The gates were locked at night. Lock the gates at ten. We never locked any gate.", """

        === input/claims/gates.md
        ---
        title: The gates at night
        statement: The gates were locked at night.
        modality: states
        conduct_of: [ministry]
        quotes:
          - {source: report, exact: The gates were locked at night., speaker: author}
          - {source: report, exact: Lock the gates at ten., speaker: ministry}
        ---
        === input/claims/denial.md
        ---
        title: The denial
        statement: No gate was ever locked.
        modality: denies
        responds_to: [{claim: gates, stance: rejects}]
        quotes: [{source: report, exact: We never locked any gate., speaker: ministry}]
        ---
        """);

    [Fact]
    public void What_others_say_of_it_stands_beside_its_reply_though_its_own_document_says_so_too()
    {
        string page = Encoding.UTF8.GetString(new TestDigest(Written).Build().Site["organisations/ministry.html"]);
        int conduct = page.IndexOf("id=\"conduct-1\"", StringComparison.Ordinal), says = page.IndexOf("id=\"gates\"", StringComparison.Ordinal);
        Assert.True(conduct > 0);
        string beside = page[conduct..page.IndexOf("</section>", conduct, StringComparison.Ordinal)];
        Assert.Contains("The gates were locked at night.", beside, StringComparison.Ordinal);
        Assert.Contains("We never locked any gate.", beside, StringComparison.Ordinal);
        // Among its own claims it speaks itself.
        Assert.True(says > 0);
        Assert.Contains("Lock the gates at ten.", page[says..page.IndexOf("</li>", says, StringComparison.Ordinal)], StringComparison.Ordinal);
    }
}
