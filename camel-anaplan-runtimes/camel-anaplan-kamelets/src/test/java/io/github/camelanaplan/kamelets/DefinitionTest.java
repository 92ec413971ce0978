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
package io.github.camelanaplan.kamelets;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What tools show of the kamelets, and that it is what the component has. */
class DefinitionTest {
    private static final String ICON = "data:image/svg+xml;base64,";
    private static final Set<String> NAMED_BY_KAMELETS = Set.of("import", "export", "process");
    /** Who it is: people look at it. */
    private static final Set<String> SHOWN = Set.of("username", "clientId", "proxyUsername");

    static Stream<Definition> kamelets() {
        return Definition.NAMES.stream().map(Definition::of);
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void kameletSaysWhatItIs(Definition kamelet) {
        String kind = kamelet.name().substring(kamelet.name().lastIndexOf('-') + 1);

        assertThat(kamelet.at("metadata", "name")).isEqualTo(kamelet.name());
        assertThat(kamelet.at("metadata", "labels", "camel.apache.org/kamelet.type"))
                .isEqualTo(kind);
        assertThat((String) kamelet.at("spec", "definition", "description")).contains("Sign in");
        assertThat(kamelet.at("metadata", "annotations").toString() + kamelet.at("spec", "dependencies"))
                .contains("mvn:io.github.camelanaplan:camel-anaplan:")
                .doesNotContain("@");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void iconIsAPicture(Definition kamelet) throws Exception {
        String icon = (String) kamelet.at("metadata", "annotations", "camel.apache.org/kamelet.icon");

        assertThat(icon).startsWith(ICON);
        byte[] svg = Base64.getDecoder().decode(icon.substring(ICON.length()));
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void everyPropertyIsDescribedAndUsedOnce(Definition kamelet) {
        String template = kamelet.at("spec", "template").toString();

        assertThat(kamelet.properties().keySet()).allSatisfy(name -> {
            assertThat(kamelet.property(name)).containsKeys("title", "type");
            assertThat((String) kamelet.property(name).get("description")).endsWith(".");
            assertThat(template).containsOnlyOnce(braces(kamelet, name));
        });
    }

    /** Without a default, Camel would look for another property of that name, and for a variable of the environment. */
    private static String braces(Definition kamelet, String name) {
        boolean required = ((List<?>) kamelet.at("spec", "definition", "required")).contains(name);
        boolean given = required || kamelet.property(name).containsKey("default");
        return given ? "{{" + name + "}}" : "{{?" + name + "}}";
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void propertiesAreTheOptionsOfTheComponent(Definition kamelet) throws Exception {
        JsonNode catalogue;
        try (var json = getClass().getResourceAsStream("/META-INF/io/github/camelanaplan/component/anaplan.json")) {
            catalogue = new ObjectMapper().readTree(json);
        }
        Set<String> names = new TreeSet<>(kamelet.properties().keySet());
        names.removeAll(NAMED_BY_KAMELETS);

        assertThat(names).allSatisfy(name -> {
            JsonNode option = catalogue.path("properties").path(name);
            option = option.isMissingNode()
                    ? catalogue.path("componentProperties").path(name)
                    : option;
            assertThat(option.isMissingNode()).isFalse();
            Map<String, Object> property = kamelet.property(name);
            assertThat(property.get("enum")).isEqualTo(values(option.path("enum")));
            boolean secret = option.path("secret").asBoolean() && !SHOWN.contains(name);
            assertThat(property.get("format")).isEqualTo(secret ? "password" : null);
        });
    }

    private static List<String> values(JsonNode option) {
        List<String> values = new ArrayList<>();
        option.forEach(value -> values.add(value.asText()));
        return values.isEmpty() ? null : values;
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void secretsAndWhatGoesWithThemAreCredentials(Definition kamelet) {
        assertThat(kamelet.properties().keySet()).allSatisfy(name -> {
            Map<String, Object> property = kamelet.property(name);
            if ("password".equals(property.get("format"))) {
                assertThat(property.get("x-descriptors").toString())
                        .contains("urn:alm:descriptor:com.tectonic.ui:password", "urn:camel:group:credentials");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void pageOfTheGuideNamesEveryProperty(Definition kamelet) throws Exception {
        String page = Files.readString(Path.of(System.getProperty("root.dir"), "docs", "runtimes", "kamelets.md"));

        assertThat(page).contains("`" + kamelet.name() + "`");
        assertThat(kamelet.properties().keySet())
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void propertiesThatSeveralKameletsHaveAreTheSame() {
        Definition first = Definition.of("anaplan-import-sink");
        kamelets().forEach(other -> {
            Set<String> common = new TreeSet<>(first.properties().keySet());
            common.retainAll(other.properties().keySet());
            common.remove("content");

            assertThat(common).hasSizeGreaterThan(20);
            assertThat(common)
                    .allSatisfy(name -> assertThat(other.property(name)).isEqualTo(first.property(name)));
        });
    }
}
