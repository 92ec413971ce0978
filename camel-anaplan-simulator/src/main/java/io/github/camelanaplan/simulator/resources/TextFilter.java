/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.simulator.resources;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelanaplan.simulator.http.Call;

/** The undocumented parameter {@code s}: contains, ignoring case, with the wildcards of SQL. */
final class TextFilter {

    private TextFilter() {}

    static <T extends JsonNode> List<T> apply(Call call, List<T> rows, String field) {
        Optional<Pattern> wanted = call.query().text("s").map(TextFilter::pattern);
        return rows.stream()
                .filter(row -> wanted.map(pattern ->
                                pattern.matcher(row.path(field).asText()).find())
                        .orElse(true))
                .toList();
    }

    private static Pattern pattern(String text) {
        String regex = text.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(c -> c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
