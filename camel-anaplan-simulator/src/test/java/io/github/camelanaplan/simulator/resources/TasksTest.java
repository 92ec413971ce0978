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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;
import io.github.camelanaplan.simulator.engine.MappingParameter;
import io.github.camelanaplan.simulator.tasks.StartedTask;
import io.github.camelanaplan.simulator.tasks.TaskKind;
import io.github.camelanaplan.simulator.tasks.TaskState;

import static org.assertj.core.api.Assertions.assertThat;

class TasksTest {

    private static final String CSV = "Product,Code,Region,Price\nBike,P1,EMEA,100\n";

    private final Demo demo = Demo.start();
    private final TestClient client = demo.client;
    private final String products = demo.products();

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void startIsAnsweredWithANewTask() {
        demo.model.holdTasks();
        Reply reply = client.post(products + "/tasks", Demo.LOCALE);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json("/task/taskId").asText()).matches("[0-9A-F]{32}");
        assertThat(reply.json("/task/taskState").asText()).isEqualTo("NOT_STARTED");
        assertThat(reply.json("/meta/schema").asText()).endsWith("/objects/task");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"localeName\":\"\"}", "[]", ""})
    void startWithoutLocaleIsABadRequestAndStartsNothing(String body) {
        assertThat(client.post(products + "/tasks", body).status()).isEqualTo(400);
        assertThat(demo.model.tasks()).isEmpty();
    }

    @Test
    void unknownObjectsCannotBeStarted() {
        assertThat(client.post(demo.path("/imports/112999999999/tasks"), Demo.LOCALE)
                        .status())
                .isEqualTo(404);
        assertThat(client.post(demo.path("/imports/" + demo.model.processId("Nightly") + "/tasks"), Demo.LOCALE)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void mappingParametersAreHandedOn() {
        client.post(products + "/tasks", """
                {"localeName":"en_GB","mappingParameters":[{"entityType":"Version","entityName":"Actual"},
                 {"importId":"112000000009","entityType":"Month","entityName":"Jan 26"}]}""");

        StartedTask task = demo.model.tasks().get(0);
        assertThat(task.kind()).isEqualTo(TaskKind.IMPORT);
        assertThat(task.user()).isEqualTo(Demo.USER);
        assertThat(task.localeName()).isEqualTo("en_GB");
        assertThat(task.mappingParameters())
                .containsExactly(
                        new MappingParameter(null, "Version", "Actual"),
                        new MappingParameter("112000000009", "Month", "Jan 26"));
    }

    @Test
    void oneTaskRunsAndTheOthersWait() {
        demo.model.holdTasks();
        demo.upload(client, CSV);
        String first = demo.startTask(client, products);
        String second = demo.startTask(demo.as(Demo.OTHER), products);

        demo.awaitState(client, products, first, "IN_PROGRESS");
        assertThat(task(second).path("taskState").asText()).isEqualTo("NOT_STARTED");
        assertThat(task(second).has("result")).isFalse();
        assertThat(client.get(demo.path("/status"))
                        .json("/requestStatus/currentStep")
                        .asText())
                .isEqualTo("Processing ...");

        demo.model.releaseTasks();
        JsonNode ended = demo.awaitState(client, products, first, "COMPLETE");
        assertThat(ended.path("progress").asDouble()).isEqualTo(1.0);
        assertThat(ended.path("currentStep").asText()).isEqualTo("Complete.");
        assertThat(ended.at("/result/successful").asBoolean()).isTrue();
        assertThat(ended.path("type").asText()).isEqualTo("taskInformation");
        assertThat(demo.awaitState(client, products, second, "COMPLETE")
                        .path("currentStep")
                        .asText())
                .isEqualTo("Failed.");
    }

    @Test
    void taskTakesItsTimeAndShowsProgress() {
        try (Demo slow = Demo.start(anaplan -> anaplan.taskDuration(Duration.ofMillis(30)))) {
            slow.upload(slow.client, CSV);

            assertThat(slow.run(slow.client, slow.products())
                            .at("/result/successful")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void listsShowOtherUsersTasksNewestFirstOnRequest() {
        demo.model.holdTasks();
        String first = demo.startTask(client, products);
        String second = demo.startTask(demo.as(Demo.OTHER), products);

        assertThat(taskIds("?sort=-creationDate")).containsExactly(second, first);
        assertThat(taskIds("")).containsExactly(first, second);
        assertThat(taskIds("?sort=nonsense")).containsExactly(first, second);
        assertThat(taskIds("?sort=-creationDate&limit=1")).containsExactly(second);
    }

    @Test
    void listBelowAnUnknownParentIsEmpty() {
        Reply reply = client.get(demo.path("/imports/112999999999/tasks"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().has("tasks")).isFalse();
    }

    @Test
    void taskIsFoundBelowItsParentOnly() {
        String task = demo.startTask(client, products);

        assertThat(client.get(demo.path(
                                "/imports/" + demo.model.importId("Revenue from revenue.csv") + "/tasks/" + task))
                        .status())
                .isEqualTo(404);
        assertThat(client.get(products + "/tasks/" + "0".repeat(32)).status()).isEqualTo(404);
    }

    @Test
    void waitingTaskIsCancelledWithoutEffect() {
        demo.model.holdTasks();
        demo.upload(client, CSV);
        String first = demo.startTask(client, products);
        String second = demo.startTask(client, products);
        demo.awaitState(client, products, first, "IN_PROGRESS");

        Reply cancelled = client.delete(products + "/tasks/" + second);

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.json("/task/taskState").asText()).isEqualTo("CANCELLING");
        demo.awaitState(client, products, second, "CANCELLED");
        assertThat(task(first).path("taskState").asText()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void runningTaskIsCancelledWithoutEffect() {
        demo.model.holdTasks();
        demo.upload(client, CSV);
        String task = demo.startTask(client, products);
        demo.awaitState(client, products, task, "IN_PROGRESS");

        demo.as(Demo.OTHER).delete(products + "/tasks/" + task);

        JsonNode ended = demo.awaitState(client, products, task, "CANCELLED");
        assertThat(ended.path("cancelledBy").asText()).isEqualTo(Demo.OTHER);
        assertThat(ended.at("/result/details/0/type").asText()).isEqualTo("msgImportCancelled");
        assertThat(demo.model.data().list("Products").size()).isZero();
        assertThat(demo.model.tasks().get(0).state()).isEqualTo(TaskState.CANCELLED);
    }

    @Test
    void cancellingAFinishedTaskAnswersHowItEnded() {
        demo.upload(client, CSV);
        String task = demo.run(client, products).path("taskId").asText();

        Reply reply = client.delete(products + "/tasks/" + task);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json("/task/taskState").asText()).isEqualTo("COMPLETE");
        assertThat(reply.json("/task/result/successful").asBoolean()).isTrue();
    }

    @Test
    void forgottenTasksAreMissingAndNeverRun() {
        demo.model.holdTasks();
        demo.upload(client, CSV);
        String task = demo.startTask(client, products);
        demo.awaitState(client, products, task, "IN_PROGRESS");

        demo.model.forgetTasks();
        demo.model.releaseTasks();

        assertThat(client.get(products + "/tasks/" + task).status()).isEqualTo(404);
        assertThat(client.get(products + "/tasks").json().has("tasks")).isFalse();
        assertThat(demo.model.tasks()).hasSize(1);
        demo.run(client, demo.path("/actions/" + demo.model.actionId("Sort products")));
        assertThat(demo.model.data().list("Products").size()).isZero();
    }

    @Test
    void closingTheModelForgetsItsTasks() {
        demo.upload(client, CSV);
        String task = demo.run(client, products).path("taskId").asText();

        assertThat(client.post(demo.path("/close"), "").status()).isEqualTo(204);
        assertThat(client.get(demo.path("/status"))
                        .json("/requestStatus/currentStep")
                        .asText())
                .isEqualTo("Closed");
        assertThat(client.post(demo.path("/open"), "").status()).isEqualTo(202);
        assertThat(client.post(demo.path("/open"), "").status()).isEqualTo(200);
        assertThat(client.get(products + "/tasks/" + task).status()).isEqualTo(404);
    }

    @Test
    void unfinishedUploadMakesTheImportFail() {
        client.post(demo.file(""), "{\"chunkCount\":-1}");
        client.put(demo.file("/chunks/0"), "application/octet-stream", CSV.getBytes(StandardCharsets.UTF_8));

        JsonNode result = demo.run(client, products).path("result");

        assertThat(result.path("successful").asBoolean()).isFalse();
        assertThat(result.at("/details/0/type").asText()).isEqualTo("importFailedGeneralError");
        assertThat(result.at("/details/0/localMessageText").asText()).contains("file not marked complete");
        assertThat(demo.model.data().list("Products").size()).isZero();
    }

    @Test
    void missingChunkMakesTheImportFail() {
        client.post(demo.file(""), "{\"chunkCount\":2}");
        client.put(demo.file("/chunks/0"), "application/octet-stream", CSV.getBytes(StandardCharsets.UTF_8));

        assertThat(demo.run(client, products).at("/result/successful").asBoolean())
                .isFalse();
    }

    @Test
    void importDoesNotSeeOtherUsersUploads() {
        demo.upload(demo.as(Demo.OTHER), CSV);

        JsonNode result = demo.run(client, products).path("result");

        assertThat(result.path("successful").asBoolean()).isFalse();
        assertThat(result.at("/details/0/type").asText()).isEqualTo("uploadedFileNoLongerAvailable");
    }

    @Test
    void manyTasksRunOneAfterTheOther() {
        demo.upload(client, CSV);
        for (int i = 0; i < 20; i++) {
            demo.startTask(client, products);
        }

        Awaitility.await().untilAsserted(() -> assertThat(demo.model.tasks())
                .extracting(StartedTask::state)
                .containsOnly(TaskState.COMPLETE));
        assertThat(demo.model.data().list("Products").size()).isEqualTo(1);
    }

    private JsonNode task(String id) {
        return client.get(products + "/tasks/" + id).json("/task");
    }

    private List<String> taskIds(String query) {
        return client.get(products + "/tasks" + query).json("/tasks").findValuesAsText("taskId");
    }

    @Test
    void pastTasksAreListedInTheirOrderButWereNeverRun() {
        List<Instant> starts = List.of(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"));
        demo.model.addPastTasks(products.substring(products.lastIndexOf('/') + 1), Demo.OTHER, starts);

        JsonNode newestFirst =
                client.get(products + "/tasks?sort=-creationDate").json("/tasks");
        demo.model.ignoreTaskOrder();
        JsonNode oldestFirst =
                client.get(products + "/tasks?sort=-creationDate").json("/tasks");

        assertThat(newestFirst)
                .extracting(task -> task.path("creationTime").asLong())
                .containsExactly(starts.get(1).toEpochMilli(), starts.get(0).toEpochMilli());
        assertThat(oldestFirst).containsExactly(newestFirst.get(1), newestFirst.get(0));
        assertThat(task(oldestFirst.get(0).path("taskId").asText())
                        .path("taskState")
                        .asText())
                .isEqualTo("COMPLETE");
        assertThat(demo.model.tasks()).isEmpty();
    }
}
