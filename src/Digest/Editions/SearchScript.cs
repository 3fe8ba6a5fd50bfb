using System.Text;
using System.Text.Json;
using Digest.Outputs.Search;

namespace Digest.Editions;

/// <summary>The search of an edition in one file: the site's own script, its whole index, and where in the file each page is.</summary>
internal static class SearchScript
{
    /// <returns>Empty where the site has no search, or more pages than a browser should read at once.</returns>
    public static string Of(EditionPlan plan, Func<string, byte[]> read)
    {
        if (plan.Search is null || SearchPage.InOneScript(plan.Publication) is not { } index) { return ""; }
        string code = Encoding.UTF8.GetString(read(plan.Publication.Theme.AssetPath("search.js")));
        // What a file says may stand in a script element as it is: letters of every script, and no "<".
        string keys = JsonSerializer.Serialize(plan.Pages.ToDictionary(page => page.Path, page => page.Key, StringComparer.Ordinal), KeysJson.Default.DictionaryStringString).Replace("<", "\\u003C", StringComparison.Ordinal);
        // The pages come behind the scripts.
        return $$"""

            document.addEventListener('DOMContentLoaded', function () {
            {{code}}
            digestSearch.link = (function (keys) { return function (address) { var parts = address.split('#'); return '#' + (keys[parts[0]] || '') + (parts[1] ? '--' + parts[1] : ''); }; }({{keys}}));
            digestSearch.address = false;
            {{index}}
            });
            """;
    }
}

[System.Text.Json.Serialization.JsonSourceGenerationOptions]
[System.Text.Json.Serialization.JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class KeysJson : System.Text.Json.Serialization.JsonSerializerContext;
