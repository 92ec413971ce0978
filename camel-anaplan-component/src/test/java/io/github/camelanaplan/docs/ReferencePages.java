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
package io.github.camelanaplan.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The reference part of the guide, written from the catalogue. */
final class ReferencePages {
    private static final String NOTE =
            "<!-- Generated from the component's catalogue by mvn verify -Ddocs.update: edit the descriptions in the code -->\n";
    private static final List<String> OPTION_TITLES = List.of("Option", "Default", "Type", "Description");

    private final Catalogue catalogue;

    ReferencePages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String options() {
        return NOTE
                + "# Options\n\n"
                + "A URI reads `" + catalogue.syntax() + "?options`. What is set on the component holds for all its"
                + " endpoints, unless an endpoint sets it too.\n\n"
                + "## In the path\n\n"
                + optionTable(catalogue.path())
                + "\n## Endpoint options\n"
                + sections(catalogue.endpointOptions())
                + "\n## Component options\n"
                + sections(catalogue.componentOptions());
    }

    String headers() {
        return NOTE
                + "# Headers\n\n"
                + "The constants are those of `AnaplanConstants`.\n\n"
                + Markdown.table(
                        List.of("Header", "Constant", "Used by", "Type", "Description"),
                        catalogue.headers().stream()
                                .map(ReferencePages::headerRow)
                                .toList());
    }

    private static String sections(List<Option> options) {
        Map<String, List<Option>> groups =
                options.stream().collect(Collectors.groupingBy(Option::group, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> "\n### " + titleOf(group.getKey()) + "\n\n" + optionTable(group.getValue()))
                .collect(Collectors.joining());
    }

    private static String titleOf(String group) {
        return group.equals("http") ? "HTTP" : Character.toUpperCase(group.charAt(0)) + group.substring(1);
    }

    private static String optionTable(List<Option> options) {
        return Markdown.table(
                OPTION_TITLES, options.stream().map(ReferencePages::optionRow).toList());
    }

    private static List<String> optionRow(Option option) {
        return List.of(
                Markdown.code(option.name()) + (option.required() ? " (required)" : ""),
                Markdown.code(option.defaultValue()),
                type(option),
                Markdown.text(option.description()) + (option.secret() ? " *Secret.*" : ""));
    }

    private static List<String> headerRow(Option header) {
        return List.of(
                Markdown.code(header.name()),
                Markdown.code(header.constant().replaceFirst(".*#", "")),
                Markdown.text(header.group()),
                type(header),
                Markdown.text(header.description()));
    }

    private static String type(Option option) {
        return option.values().isEmpty()
                ? Markdown.code(option.type())
                : option.values().stream().map(Markdown::code).collect(Collectors.joining(", "));
    }
}
