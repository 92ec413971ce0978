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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.TestClient.Reply;
import io.github.camelanaplan.simulator.tasks.TaskState;

import static org.assertj.core.api.Assertions.assertThat;

class BusyModelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Demo demo = Demo.start(SimulatorBuilder::busyModelsBlock);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        demo.close();
        threads.shutdownNow();
    }

    @Test
    void callsThatAreNotAboutTasksWaitWhileATaskRuns() {
        String task = startHeld();
        List<CompletableFuture<Reply>> waiting =
                List.of(call("GET", "/files"), call("GET", "/lists"), call("PUT", "/files/113000000000/chunks/0"));

        assertThat(demo.client.get(demo.products() + "/tasks/" + task).status()).isEqualTo(200);
        assertThat(demo.client.get(demo.products() + "/tasks").status()).isEqualTo(200);
        assertThat(demo.client.get(demo.path("/imports")).status()).isEqualTo(200);
        assertThat(demo.client.get(demo.path("/status")).status()).isEqualTo(200);
        assertThat(demo.client.post(demo.products() + "/tasks", Demo.LOCALE).status())
                .isEqualTo(200);
        assertThat(waiting).noneMatch(CompletableFuture::isDone);

        demo.model.releaseTasks();
        for (CompletableFuture<Reply> reply : waiting) {
            assertThat(reply).succeedsWithin(PATIENCE).extracting(Reply::status).isIn(200, 204);
        }
    }

    @Test
    void manyThatWaitDoNotKeepTaskCallsFromBeingAnswered() {
        String task = startHeld();
        List<CompletableFuture<Reply>> waiting =
                IntStream.range(0, 64).mapToObj(i -> call("GET", "/files")).toList();
        Awaitility.await().until(() -> arrived("/files") == 64);

        assertThat(demo.client.get(demo.products() + "/tasks/" + task).status()).isEqualTo(200);

        demo.model.releaseTasks();
        assertThat(CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)))
                .succeedsWithin(PATIENCE);
    }

    @Test
    void waitingEndsWithTheSimulator() {
        startHeld();
        CompletableFuture<Reply> waiting = call("GET", "/files");
        Awaitility.await().until(() -> arrived("/files") == 1);

        demo.close();

        assertThat(waiting)
                .matches(reply -> reply.handle((any, failure) -> true).join());
    }

    @Test
    void nothingWaitsUnlessAskedFor() {
        try (Demo patient = Demo.start()) {
            patient.model.holdTasks();
            patient.startTask(patient.client, patient.products());

            assertThat(patient.client.get(patient.path("/files")).status()).isEqualTo(200);
        }
    }

    private String startHeld() {
        demo.model.holdTasks();
        String task = demo.startTask(demo.client, demo.products());
        Awaitility.await().until(() -> demo.model.tasks().get(0).state() == TaskState.IN_PROGRESS);
        return task;
    }

    private long arrived(String pathEnd) {
        return demo.anaplan.journal().stream()
                .filter(request -> request.path().endsWith(pathEnd))
                .count();
    }

    private CompletableFuture<Reply> call(String method, String path) {
        return CompletableFuture.supplyAsync(
                () -> method.equals("GET")
                        ? demo.client.get(demo.path(path))
                        : demo.client.put(demo.path(path), "application/octet-stream", new byte[5]),
                threads);
    }
}
