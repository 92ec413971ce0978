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
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.http.ServiceCaller;
import io.github.camelanaplan.client.http.ServiceRequest;
import io.github.camelanaplan.client.internal.codec.ApiCodec;
import io.github.camelanaplan.client.internal.codec.Listed;
import io.github.camelanaplan.client.internal.json.JsonFields;

/**
 * Reads the lists of chunks. Ids of chunks are numbers from 0 on, and their order is that of the content. What the service
 * says of how many there are may be old, and is not always right; but never are there fewer than it says.
 */
final class ChunkList {
    private final ServiceCaller caller;
    private final ApiCodec codec;

    ChunkList(ServiceCaller caller, ApiCodec codec) {
        this.caller = caller;
        this.codec = codec;
    }

    /**
     * The ids, in order.
     *
     * @param whose whose chunks they are, for messages
     * @throws MalformedAnswerException when the content that they stand for would not be whole
     */
    List<String> read(URI chunks, String whose) {
        return caller.json(ServiceRequest.get(chunks), codec.listShape(), answer -> ids(answer, whose));
    }

    private List<String> ids(JsonNode answer, String whose) {
        Listed listed = codec.list(answer, "chunks", "the list of chunks of " + whose);
        Long total = listed.total();
        if (total != null && total > listed.elements().size()) {
            throw new MalformedAnswerException("The list of chunks of " + whose + " holds "
                    + listed.elements().size() + " of the " + total + " that it tells of");
        }
        List<Long> ids = listed.elements().stream()
                .map(chunk -> JsonFields.longNumber(chunk, "id"))
                .peek(id -> requireNumber(id, whose))
                .sorted()
                .toList();
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i) != i) {
                throw new MalformedAnswerException("The list of chunks of " + whose + " holds " + ids.size()
                        + ", but not each from 0 to " + (ids.size() - 1) + " once: the content would not be whole");
            }
        }
        return ids.stream().map(String::valueOf).toList();
    }

    private static void requireNumber(Long id, String whose) {
        if (id == null) {
            throw new MalformedAnswerException(
                    "The list of chunks of " + whose + " holds one whose id is not a number");
        }
    }
}
