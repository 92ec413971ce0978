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
package io.github.camelanaplan.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of a query or form. Names are case-sensitive, as with the service; of a repeated name the last one counts. */
public final class Query {

    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * Takes a query apart, or a form, which is written in the same way.
     *
     * @param raw null or empty without parameters
     * @throws HttpFailure 400 when it is malformed
     */
    public Query(String raw) {
        if (raw == null || raw.isEmpty()) {
            return;
        }
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            values.put(decode(name), decode(value));
        }
    }

    /**
     * The value of a parameter.
     *
     * @param name case matters
     * @return empty when it was not sent
     */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * Whether a parameter is {@code true}, in any case.
     *
     * @param name case matters
     * @return false when it was not sent
     */
    public boolean isTrue(String name) {
        return "true".equalsIgnoreCase(values.get(name));
    }

    /**
     * All parameters.
     *
     * @return name to value, in the order sent
     */
    public Map<String, String> all() {
        return new LinkedHashMap<>(values);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw HttpFailure.badRequest("Malformed query");
        }
    }
}
