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
package io.github.camelanaplan.component;

import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Makes URIs of parameters, as the YAML DSL does. Names in Anaplan are free text; in a parameter they stand as they are,
 * and must come out of the URI as they went in. Stands in for the generated factory, which it builds on.
 */
public final class AnaplanUriFactory extends AnaplanEndpointUriFactory {
    @Override
    public String buildUri(String scheme, Map<String, Object> properties, boolean encode) throws URISyntaxException {
        Map<String, Object> safe = new HashMap<>(properties);
        safe.computeIfPresent("target", (name, value) -> inPath(value.toString()));
        safe.replaceAll((name, value) -> name.startsWith("mapping.") ? raw(value) : value);
        return super.buildUri(scheme, safe, encode);
    }

    /** Property placeholders must stay recognisable, so that no more is encoded than has a meaning in a URI. */
    private static String inPath(String target) {
        boolean raw = target.startsWith("RAW(") && target.endsWith(")");
        String name = raw ? target.substring(4, target.length() - 1) : target;
        return name.replace("%", "%25").replace("?", "%3F").replace("#", "%23").replace("&", "%26");
    }

    private static Object raw(Object value) {
        return value instanceof String text && !text.startsWith("RAW(") ? "RAW(" + text + ")" : value;
    }

    /**
     * No secrets, but treated as such in the one respect that matters: the values of these Camel writes into a query as
     * they are, between the marks that keep them from being decoded.
     */
    @Override
    public Set<String> secretPropertyNames() {
        return WrittenText.NAMES;
    }
}
