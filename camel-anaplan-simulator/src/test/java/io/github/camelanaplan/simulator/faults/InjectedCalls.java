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

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.TestClient.Reply;

/** The calls that these tests disturb. */
record InjectedCalls(Demo demo) {

    static final String PRODUCTS = "Product,Code,Region,Price\nBike,P1,EMEA,100\nHelmet,P2,APAC,25.5\n";

    static InjectedCalls of(Demo demo) {
        return new InjectedCalls(demo);
    }

    Reply me() {
        return demo.client.get("/2/0/users/me");
    }

    /** The statuses of so many calls, one after the other. */
    List<Integer> statuses(int calls) {
        return IntStream.range(0, calls).mapToObj(i -> me().status()).toList();
    }

    int chunk(String file, int index) {
        byte[] bytes = new byte[10];
        Arrays.fill(bytes, (byte) 'a');
        return chunk(file, index, bytes);
    }

    int chunk(String file, int index, byte[] bytes) {
        String path = demo.path("/files/" + demo.model.fileId(file) + "/chunks/" + index);
        return demo.client.put(path, "application/octet-stream", bytes).status();
    }

    /** The task of an import of two products, when it is complete. */
    String importedProducts() {
        demo.upload(demo.client, PRODUCTS);
        return demo.products() + "/tasks/"
                + demo.run(demo.client, demo.products()).path("taskId").asText();
    }
}
