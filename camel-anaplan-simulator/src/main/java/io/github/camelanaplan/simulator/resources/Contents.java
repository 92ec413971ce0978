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
package io.github.camelanaplan.simulator.resources;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.files.Chunk;
import io.github.camelanaplan.simulator.files.Chunks;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;

/** What downloads of files and dumps have in common. */
final class Contents {

    private static final String BINARY = "application/octet-stream";

    private Contents() {}

    static Answer answer(List<Chunk> chunks) {
        return Answer.stream(BINARY, Chunks.size(chunks), () -> Chunks.concatenated(chunks));
    }

    static Answer answer(Chunk chunk) {
        return Answer.stream(BINARY, chunk.size(), chunk::open);
    }

    static List<ObjectNode> list(List<Integer> indexes) {
        return indexes.stream()
                .map(index -> Json.object().put("id", index.toString()).put("name", "Chunk " + index))
                .toList();
    }

    static List<Integer> indexes(List<Chunk> chunks) {
        return IntStream.range(0, chunks.size()).boxed().toList();
    }

    /** The number in the path; what is not one does not exist. */
    static int index(Call call) {
        String text = call.parameter("chunk");
        if (!text.matches("\\d{1,9}")) {
            throw HttpFailure.notFound();
        }
        return Integer.parseInt(text);
    }
}
