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
package io.github.camelanaplan.client.internal.api;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelanaplan.client.http.ServiceCaller;
import io.github.camelanaplan.client.http.ServiceRequest;

/**
 * Reads collections whole. The service gives at most 5000 at a time, leaves the key of an empty collection out, and its
 * {@code next} link is there even when nothing is left; so this counts. Where it does not tell the total, a page that is
 * not full is the last.
 */
final class PagedReader {
    private static final int PAGE = 5000;

    private final ServiceCaller caller;

    PagedReader(ServiceCaller caller) {
        this.caller = caller;
    }

    /**
     * @param reader reads one element
     */
    <T> List<T> readAll(URI collection, String key, Function<JsonNode, T> reader) {
        // What moves from one page to the next while they are read comes twice
        Set<T> all = new LinkedHashSet<>();
        int read = 0;
        while (true) {
            URI uri = ApiPaths.with(
                    ApiPaths.with(collection, "limit", String.valueOf(PAGE)), "offset", String.valueOf(read));
            Page<T> page = caller.object(ServiceRequest.get(uri), answer -> page(answer, key, reader));
            boolean news = all.addAll(page.elements());
            read += page.elements().size();
            boolean last = page.total() == null ? page.elements().size() < PAGE : read >= page.total();
            // Who gets the same page again and again gets no other
            if (last || !news) {
                return List.copyOf(all);
            }
        }
    }

    private static <T> Page<T> page(JsonNode answer, String key, Function<JsonNode, T> reader) {
        List<JsonNode> elements = Listing.elements(answer, key, "the list of " + key);
        return new Page<>(elements.stream().map(reader).toList(), Listing.total(answer));
    }

    /**
     * @param total of all pages; null where the service does not say
     */
    private record Page<T>(List<T> elements, Long total) {}
}
