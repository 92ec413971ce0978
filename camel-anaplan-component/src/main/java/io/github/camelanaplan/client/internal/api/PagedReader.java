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

    List<JsonNode> readAll(URI collection, String key) {
        // What moves from one page to the next while they are read comes twice
        Set<JsonNode> all = new LinkedHashSet<>();
        int read = 0;
        while (true) {
            URI page = ApiPaths.with(
                    ApiPaths.with(collection, "limit", String.valueOf(PAGE)), "offset", String.valueOf(read));
            JsonNode answer = caller.object(ServiceRequest.get(page));
            List<JsonNode> elements = Listing.elements(answer, key, "the list of " + key);
            boolean news = all.addAll(elements);
            read += elements.size();
            Long total = Listing.total(answer);
            boolean last = total == null ? elements.size() < PAGE : read >= total;
            // Who gets the same page again and again gets no other
            if (last || !news) {
                return List.copyOf(all);
            }
        }
    }
}
