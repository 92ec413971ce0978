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

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What Camel's tooling knows about the component, in the order in which it is declared.
 *
 * @param syntax of the URI
 */
record Catalogue(
        String syntax,
        List<Option> path,
        List<Option> endpointOptions,
        List<Option> componentOptions,
        List<Option> headers) {

    static Catalogue read(Path json) throws IOException {
        return of(new ObjectMapper().readTree(json.toFile()));
    }

    static Catalogue of(JsonNode catalogue) {
        List<Option> endpoint = options(catalogue.path("properties"));
        return new Catalogue(
                catalogue.path("component").path("syntax").asText(),
                endpoint.stream().filter(option -> option.kind().equals("path")).toList(),
                endpoint.stream()
                        .filter(option -> option.kind().equals("parameter"))
                        .toList(),
                options(catalogue.path("componentProperties")),
                options(catalogue.path("headers")));
    }

    private static List<Option> options(JsonNode options) {
        return options.propertyStream()
                .map(option -> Option.of(option.getKey(), option.getValue()))
                .toList();
    }
}
