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
import io.github.camelanaplan.client.internal.codec.ApiCodec;
import io.github.camelanaplan.client.internal.codec.Listed;

/**
 * Reads collections whole. Where the service gives so many at a time, its {@code next} link is there even when nothing is
 * left; so this counts. Where it does not tell the total, a page that is
 * not full is the last.
 */
final class PagedReader {
    private final ServiceCaller caller;
    private final ApiCodec codec;

    PagedReader(ServiceCaller caller, ApiCodec codec) {
        this.caller = caller;
        this.codec = codec;
    }

    /**
     * @param reader reads one element
     */
    <T> List<T> readAll(URI collection, String key, Function<JsonNode, T> reader) {
        // What moves from one page to the next while they are read comes twice
        Set<T> all = new LinkedHashSet<>();
        int read = 0;
        while (true) {
            ServiceRequest request = ServiceRequest.get(codec.page(collection, read));
            Page<T> page = caller.json(request, codec.listShape(), answer -> page(answer, key, reader));
            boolean news = all.addAll(page.elements());
            read += page.elements().size();
            boolean last = page.total() == null ? page.elements().size() < codec.pageSize() : read >= page.total();
            // Who gets the same page again and again gets no other
            if (last || !news) {
                return List.copyOf(all);
            }
        }
    }

    private <T> Page<T> page(JsonNode answer, String key, Function<JsonNode, T> reader) {
        Listed listed = codec.list(answer, key, "the list of " + key);
        return new Page<>(listed.elements().stream().map(reader).toList(), listed.total());
    }

    /**
     * @param total of all pages; null where the service does not say
     */
    private record Page<T>(List<T> elements, Long total) {}
}
