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
package io.github.camelanaplan.simulator.faults;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

class CallKindTest {

    @ParameterizedTest
    @CsvSource({
        "AUTHENTICATE, POST, /token/authenticate",
        "REFRESH_TOKEN, POST, /token/refresh",
        "VALIDATE_TOKEN, GET, /token/validate",
        "LOG_OUT, POST, /token/logout",
        "OAUTH_TOKEN, POST, /oauth/token",
        "OAUTH_DEVICE, POST, /oauth/device/code",
        "LIST_FILES, GET, /2/0/models/M/files?limit=5",
        "LIST_FILES, GET, /2/0/workspaces/w/models/M/files/",
        "ANNOUNCE, POST, /2/0/workspaces/w/models/M/files/113",
        "PUT_CHUNK, PUT, /2/0/workspaces/w/models/M/files/113/chunks/0",
        "PUT_FILE, PUT, /2/0/models/M/files/113",
        "COMPLETE, POST, /2/0/models/M/files/113/complete",
        "LIST_CHUNKS, GET, /2/0/models/M/files/116/chunks",
        "GET_CHUNK, GET, /2/0/models/M/files/116/chunks/12",
        "GET_FILE, GET, /2/0/models/M/files/116",
        "DELETE_FILE, DELETE, /2/0/models/M/files/116",
        "START_TASK, POST, /2/0/models/M/imports/112/tasks",
        "START_TASK, POST, /2/0/models/M/processes/118/tasks",
        "LIST_TASKS, GET, /2/0/models/M/exports/116/tasks?sort=-creationDate",
        "POLL_TASK, GET, /2/0/models/M/actions/117/tasks/T",
        "CANCEL, DELETE, /2/0/models/M/actions/117/tasks/T",
        "DUMP_CHUNKS, GET, /2/0/models/M/imports/112/tasks/T/dump/chunks",
        "DUMP_CHUNKS, GET, /2/0/models/M/processes/118/tasks/T/dumps/112/chunks",
        "DUMP_CHUNK, GET, /2/0/models/M/processes/118/tasks/T/dumps/112/chunks/0",
        "DUMP, GET, /2/0/models/M/imports/112/tasks/T/dump",
        "MODEL_STATUS, GET, /2/0/models/M/status",
        "LOOK_UP, GET, /2/0/models/M",
        "LOOK_UP, GET, /2/0/workspaces?tenantDetails=true",
        "LOOK_UP, GET, /2/0/models/M/imports/112",
        "LIST_FILES, GET, /1/3/workspaces/w/models/M/files",
        "PUT_CHUNK, PUT, /1/3/workspaces/w/models/M/files/113/chunks/0",
        "START_TASK, POST, /1/3/workspaces/w/models/M/imports/112/tasks",
        "POLL_TASK, GET, /1/3/workspaces/w/models/M/imports/112/tasks/T",
        "DUMP_CHUNK, GET, /1/3/workspaces/w/models/M/processes/118/tasks/T/dumps/112/chunks/0",
        "LOOK_UP, GET, /1/3/workspaces/"
    })
    void requestIsOfOneKind(CallKind kind, String method, String path) {
        assertThat(CallKind.of(request(method, path))).hasValue(kind);
        assertThat(CallKind.values())
                .filteredOn(any -> any.test(request(method, path)))
                .containsExactly(kind);
    }

    @Test
    void strangeRequestIsOfNoKind() {
        assertThat(CallKind.of(request("PATCH", "/2/0/models/M/files"))).isEmpty();
        assertThat(CallKind.of(request("GET", "/favicon.ico"))).isEmpty();
        assertThat(CallKind.of(request("GET", "/1/2/workspaces"))).isEmpty();
    }

    @Test
    void kindCanBeNarrowedToOneObject() {
        try (Demo demo = Demo.start()) {
            String file = demo.model.fileId("products.csv");
            InjectedCalls.of(demo).chunk("revenue.csv", 0);

            demo.anaplan.faults().on(CallKind.PUT_CHUNK.about(file)).always().status(503);

            assertThat(InjectedCalls.of(demo).chunk("revenue.csv", 0)).isEqualTo(204);
            assertThat(InjectedCalls.of(demo).chunk("products.csv", 0)).isEqualTo(503);
        }
    }

    private static ReceivedRequest request(String method, String path) {
        return new ReceivedRequest(method, path, null, -1, 0, 0, null, "anaplan", null, null);
    }
}
