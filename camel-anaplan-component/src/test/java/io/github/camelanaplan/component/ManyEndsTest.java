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
package io.github.camelanaplan.component;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Tasks of many exchanges that end at once. */
class ManyEndsTest extends AnaplanTestSupport {
    private static final int EXCHANGES = 2 * GradualExecutor.AT_ONCE;

    @Test
    void routesThatGoOnWaitForOneAnotherAsMuchAsTheyLike() throws Exception {
        CountDownLatch all = new CountDownLatch(EXCHANGES);
        route(r -> r.from("direct:sort")
                .to("anaplan:action/" + PlanningModel.SORT_PRODUCTS + "?" + inModel())
                .process(exchange -> {
                    all.countDown();
                    all.await();
                }));
        model.holdTasks();
        List<CompletableFuture<Exchange>> running = IntStream.range(0, EXCHANGES)
                .mapToObj(i -> sendAsync("direct:sort", null, Map.of()))
                .toList();
        await().until(() -> model.tasks().size() == EXCHANGES);

        model.releaseTasks();

        assertThat(running)
                .allSatisfy(end -> assertThat(end.get().getException()).isNull());
    }
}
