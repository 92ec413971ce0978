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
package io.github.camelanaplan.benchmark.worker;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a job was told.
 *
 * @param values by name
 */
record Arguments(Map<String, String> values) {

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The job was not told " + name);
        }
        return value;
    }

    Path path(String name) {
        return Path.of(text(name));
    }

    URI uri(String name) {
        return URI.create(text(name));
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }
}
