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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What a kamelet says of itself. */
record Definition(String name, Map<String, Object> content) {
    static final List<String> NAMES =
            List.of("anaplan-import-sink", "anaplan-export-source", "anaplan-process-action", "anaplan-export-action");

    static Definition of(String name) {
        try (InputStream file = Definition.class.getResourceAsStream("/kamelets/" + name + ".kamelet.yaml")) {
            return new Definition(name, map(new Load(LoadSettings.builder().build()).loadFromInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is at the end of a path of keys. */
    Object at(String... path) {
        Object at = content;
        for (String key : path) {
            at = map(at).get(key);
        }
        return at;
    }

    Map<String, Object> properties() {
        return map(at("spec", "definition", "properties"));
    }

    Map<String, Object> property(String name) {
        return map(properties().get(name));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
