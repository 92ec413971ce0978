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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.http.ContentReader;
import io.github.camelanaplan.client.http.ServiceCaller;
import io.github.camelanaplan.client.http.ServiceRequest;
import io.github.camelanaplan.client.internal.codec.ApiCodec;
import io.github.camelanaplan.client.internal.codec.Listed;
import io.github.camelanaplan.client.internal.json.JsonFields;
import io.github.camelanaplan.client.model.Ability;
import io.github.camelanaplan.client.model.DumpHandle;
import io.github.camelanaplan.client.model.ListedTask;
import io.github.camelanaplan.client.model.MappingParameter;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.retry.Repetition;

/** Starting tasks, looking at them, cancelling them, and fetching what they rejected. */
public final class TaskCalls {
    /** The service tells of tasks even while a model is busy, so that a late answer is none. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    /** Ids are 32 digits; nobody promises that, but they are words. */
    private static final Pattern ID = Pattern.compile("[\\w-]{1,100}");

    private final ServiceCaller caller;
    private final ApiPaths paths;
    private final ApiCodec codec;
    private final ChunkList chunkList;

    TaskCalls(ServiceCaller caller, ApiPaths paths, ApiCodec codec) {
        this.caller = caller;
        this.paths = paths;
        this.codec = codec;
        this.chunkList = new ChunkList(caller, codec);
    }

    /**
     * Starts a task. Not to be repeated by anybody who cannot be certain that it did not arrive.
     *
     * @return the id of the task; empty when the answer holds none, or what cannot be one
     */
    public String start(
            ModelRef model, TaskKind kind, String objectId, String localeName, List<MappingParameter> mapping) {
        URI uri = paths.model(model, kind.objectKind().collection(), objectId, "tasks");
        JsonNode answer = caller.object(ServiceRequest.post(uri, startBody(localeName, mapping)));
        String id = JsonFields.textOrEmpty(codec.task(answer), "taskId");
        return ID.matcher(id).matches() ? id : "";
    }

    private static ObjectNode startBody(String localeName, List<MappingParameter> mapping) {
        // The service wants the locale first
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("localeName", localeName);
        if (!mapping.isEmpty()) {
            ArrayNode parameters = body.putArray("mappingParameters");
            for (MappingParameter parameter : mapping) {
                ObjectNode entry = parameters.addObject();
                if (parameter.importId() != null) {
                    entry.put("importId", parameter.importId());
                }
                entry.put("entityType", parameter.entityType()).put("entityName", parameter.entityName());
            }
        }
        return body;
    }

    /**
     * What is read of the task as the service tells it, and of the answer as it came.
     *
     * @param repetition whether the caller asks again in any case
     * @param reading    throws a {@link MalformedAnswerException} where it makes no sense
     */
    public <T> T status(TaskRef task, Repetition repetition, BiFunction<JsonNode, String, T> reading) {
        URI uri = path(task);
        URI detailed = task.kind() == TaskKind.PROCESS ? codec.withSteps(uri) : uri;
        return caller.object(
                ServiceRequest.get(detailed).within(LOOK).as(repetition),
                answer -> reading.apply(codec.task(answer), answer.toString()));
    }

    /**
     * Some of the tasks of an object, asked for with the newest first: those of all users, and none for who may not see any,
     * or for an object that there is not.
     *
     * @param offset     how many to leave out
     * @param repetition whether the caller asks again in any case
     */
    public TaskPage page(ModelRef model, TaskKind kind, String objectId, int offset, Repetition repetition) {
        URI uri = paths.model(model, kind.objectKind().collection(), objectId, "tasks");
        ServiceRequest request = ServiceRequest.get(codec.newestTasks(uri, offset));
        return caller.json(request.within(LOOK).as(repetition), codec.listShape(), this::pageOf);
    }

    private TaskPage pageOf(JsonNode answer) {
        Listed listed = codec.tasks(answer);
        List<ListedTask> tasks = listed.elements().stream()
                .map(task -> new ListedTask(taskId(task), createdAt(task)))
                .toList();
        return new TaskPage(tasks, listed.total(), listed.confirmed());
    }

    private static String taskId(JsonNode task) {
        String id = JsonFields.textOrEmpty(task, "taskId");
        if (id.isEmpty()) {
            throw new MalformedAnswerException("The list of tasks holds one without an id");
        }
        return id;
    }

    private static Instant createdAt(JsonNode task) {
        Long millis = JsonFields.longNumber(task, "creationTime");
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** Whether the list of tasks says when they were started. */
    public boolean tellTimes() {
        return codec.has(Ability.TASK_TIMES);
    }

    /**
     * Whether the user can see an object, and so its tasks.
     *
     * @param repetition whether the caller asks again in any case
     */
    public boolean isVisible(ModelRef model, TaskKind kind, String objectId, Repetition repetition) {
        String collection = kind.objectKind().collection();
        ServiceRequest request = ServiceRequest.get(paths.model(model, collection));
        Listed listed = caller.json(
                request.within(LOOK).as(repetition),
                codec.listShape(),
                answer -> codec.list(answer, collection, "the list of " + collection));
        return listed.elements().stream()
                .anyMatch(object -> JsonFields.textOrEmpty(object, "id").equals(objectId));
    }

    /**
     * Asks for the task to be cancelled; best effort on the side of the service.
     *
     * @param repetition whether the caller asks again in any case
     */
    public void cancel(TaskRef task, Repetition repetition) {
        caller.accepted(ServiceRequest.delete(path(task)).within(LOOK).as(repetition));
    }

    /** The chunks of a dump, in order. */
    public List<String> dumpChunks(DumpHandle dump) {
        String whose = "the rejected rows of task " + dump.task().taskId();
        return chunkList.read(path(dump, "chunks"), whose);
    }

    /** Reads the bytes of one chunk of a dump. */
    public <T> T dumpChunk(DumpHandle dump, String chunk, ContentReader<T> reader) {
        return caller.content(ServiceRequest.getContent(path(dump, "chunks", chunk)), reader);
    }

    private URI path(TaskRef task, String... more) {
        List<String> segments = new ArrayList<>(
                List.of(task.kind().objectKind().collection(), task.objectId(), "tasks", task.taskId()));
        segments.addAll(List.of(more));
        return paths.model(task.model(), segments.toArray(String[]::new));
    }

    private URI path(DumpHandle dump, String... more) {
        List<String> segments = new ArrayList<>();
        if (dump.objectId().equals(dump.task().objectId())) {
            segments.add("dump");
        } else {
            segments.addAll(List.of("dumps", dump.objectId()));
        }
        segments.addAll(List.of(more));
        return path(dump.task(), segments.toArray(String[]::new));
    }
}
