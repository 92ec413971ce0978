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
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.hc.core5.http.HttpEntity;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.http.ContentReader;
import io.github.camelanaplan.client.http.ServiceCaller;
import io.github.camelanaplan.client.http.ServiceRequest;
import io.github.camelanaplan.client.internal.codec.ApiCodec;
import io.github.camelanaplan.client.internal.json.JsonFields;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.retry.Repetition;
import io.github.camelanaplan.client.retry.RetryBudget;

/** Moving the content of files, in chunks or whole. */
public final class FileCalls {
    /** Announces that the number of chunks is not known yet; such an upload ends with {@link #complete}. */
    public static final int COUNT_UNKNOWN = -1;

    private final ServiceCaller caller;
    private final ApiPaths paths;
    private final ApiCodec codec;
    private final ChunkList chunkList;

    FileCalls(ServiceCaller caller, ApiPaths paths, ApiCodec codec) {
        this.caller = caller;
        this.paths = paths;
        this.codec = codec;
        this.chunkList = new ChunkList(caller, codec);
    }

    /**
     * Opens an upload, which takes the user's earlier content away. The service creates a file when there is none of
     * that id, so the id that comes back must be compared.
     *
     * @param chunkCount the number of chunks, or {@link #COUNT_UNKNOWN}
     * @return the id of the file that will take the content
     */
    public String announce(ModelRef model, String fileId, int chunkCount, RetryBudget budget) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("chunkCount", chunkCount);
        ServiceRequest request = ServiceRequest.post(paths.model(model, "files", fileId), body)
                .as(Repetition.HARMLESS)
                .outOf(budget);
        return caller.object(request, answer -> openedFile(codec.one(answer, "file")));
    }

    private static String openedFile(JsonNode file) {
        String id = JsonFields.textOrEmpty(file, "id");
        if (id.isEmpty()) {
            throw new MalformedAnswerException(
                    "The answer to an upload does not say which file it opened: is the address that of Anaplan's API?");
        }
        return id;
    }

    /** Sends one chunk; sent again it replaces the first. */
    public void putChunk(ModelRef model, String fileId, int index, HttpEntity content, RetryBudget budget) {
        URI uri = paths.model(model, "files", fileId, "chunks", String.valueOf(index));
        caller.accepted(ServiceRequest.put(uri, content).outOf(budget));
    }

    /** Sends everything in one call. The service does not inflate it. */
    public void putWhole(ModelRef model, String fileId, HttpEntity content, RetryBudget budget) {
        caller.accepted(
                ServiceRequest.put(paths.model(model, "files", fileId), content).outOf(budget));
    }

    /**
     * Ends an upload of unknown count. The service fails on this call when its body is missing. The larger the content, the
     * later comes the answer, and at some size later than anybody on the way waits for it.
     *
     * @param longest how long it may take
     * @return the number of chunks that the service has; null when it does not say
     */
    public Integer complete(ModelRef model, String fileId, Duration longest, RetryBudget budget) {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("id", fileId).put("chunkCount", COUNT_UNKNOWN);
        ServiceRequest request = ServiceRequest.post(paths.model(model, "files", fileId, "complete"), body)
                .as(Repetition.HARMLESS)
                .workingFor(longest)
                .outOf(budget);
        return caller.json(request, this::keptChunks);
    }

    private Integer keptChunks(JsonNode answer) {
        boolean nothing = answer.isMissingNode() || answer.isNull();
        if (!nothing && !codec.isAbout(answer, "file")) {
            throw new MalformedAnswerException(
                    "The end of the upload was answered 200 with JSON that does not say so: is "
                            + "the address that of Anaplan's API?");
        }
        return JsonFields.integer(codec.one(answer, "file"), "chunkCount");
    }

    /** The chunks that a file has, in order; none when it has no content. */
    public List<String> chunks(ModelRef model, String fileId) {
        return chunkList.read(paths.model(model, "files", fileId, "chunks"), "file " + fileId);
    }

    /** Reads the bytes of one chunk. */
    public <T> T chunk(ModelRef model, String fileId, String chunk, ContentReader<T> reader) {
        return caller.content(ServiceRequest.getContent(paths.model(model, "files", fileId, "chunks", chunk)), reader);
    }
}
