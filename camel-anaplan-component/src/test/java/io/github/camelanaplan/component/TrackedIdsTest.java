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

import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.tasks.StartedTask;

import static org.assertj.core.api.Assertions.assertThat;

/** The ids of the last task get to wherever a route goes. */
@EachApiVersion
class TrackedIdsTest extends AnaplanTestSupport {
    private String load;
    private String dump;

    @BeforeEach
    void uris() {
        load = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?failOn=never&" + inModel();
        dump = "anaplan:dump?" + inModel();
    }

    private MockEndpoint mock(String name, int messages) {
        MockEndpoint mock = context.getEndpoint("mock:" + name, MockEndpoint.class);
        mock.expectedMessageCount(messages);
        return mock;
    }

    private void sendRejects() {
        succeed("direct:load", PlanningModel.PRODUCTS_WITH_TWO_REJECTS);
    }

    private void assertHoldsTheDump(MockEndpoint mock) throws InterruptedException {
        mock.assertIsSatisfied();
        assertThat(mock.getExchanges()).allSatisfy(exchange -> {
            assertThat(exchange.getMessage().getBody(String.class)).contains("ATLANTIS");
            assertThat(exchange.getMessage().getHeaders())
                    .containsEntry(AnaplanConstants.MODEL_ID, model.id())
                    .containsEntry(AnaplanConstants.WORKSPACE_ID, model.workspaceId())
                    .containsEntry(AnaplanConstants.IMPORT_ID, model.importId(PlanningModel.LOAD_PRODUCTS))
                    .containsEntry(AnaplanConstants.TASK_KIND, "import")
                    .containsEntry(
                            AnaplanConstants.TASK_ID, model.tasks().get(0).taskId());
        });
    }

    @Test
    void intoASplitAndBehindIt() throws Exception {
        route(r -> r.from("direct:load")
                .to(load)
                .split(r.constant(List.of("a", "b")))
                .to(dump)
                .to("mock:part")
                .end()
                .to(dump)
                .to("mock:whole"));
        MockEndpoint parts = mock("part", 2);
        MockEndpoint whole = mock("whole", 1);

        sendRejects();

        assertHoldsTheDump(parts);
        assertHoldsTheDump(whole);
    }

    @Test
    void intoAParallelMulticastAndBehindIt() throws Exception {
        route(r -> r.from("direct:load")
                .to(load)
                .multicast()
                .parallelProcessing()
                .to("direct:one", "direct:two")
                .end()
                .to(dump)
                .to("mock:whole"));
        route(r -> r.from("direct:one").to(dump).to("mock:one"));
        route(r -> r.from("direct:two").to(dump).to("mock:two"));
        MockEndpoint one = mock("one", 1);
        MockEndpoint two = mock("two", 1);
        MockEndpoint whole = mock("whole", 1);

        sendRejects();

        assertHoldsTheDump(one);
        assertHoldsTheDump(two);
        assertHoldsTheDump(whole);
    }

    @Test
    void outOfAnEnrich() throws Exception {
        route(r -> r.from("direct:load").enrich(load).to(dump).to("mock:whole"));
        MockEndpoint whole = mock("whole", 1);

        sendRejects();

        assertHoldsTheDump(whole);
    }

    @Test
    void intoAnEnrichAndOutOfIt() throws Exception {
        route(r -> r.from("direct:load").to(load).enrich(dump).to("mock:whole"));
        MockEndpoint whole = mock("whole", 1);

        sendRejects();

        assertHoldsTheDump(whole);
    }

    @Test
    void intoAWireTap() throws Exception {
        route(r -> r.from("direct:load").to(load).wireTap("direct:tapped").end().setBody(r.constant("done")));
        route(r -> r.from("direct:tapped").to(dump).to("mock:tapped"));
        MockEndpoint tapped = mock("tapped", 1);

        sendRejects();

        assertHoldsTheDump(tapped);
    }

    @Test
    void acrossSeda() throws Exception {
        route(r -> r.from("direct:load").to(load).to("seda:later"));
        route(r -> r.from("seda:later").to(dump).to("mock:later"));
        MockEndpoint later = mock("later", 1);

        sendRejects();

        assertHoldsTheDump(later);
    }

    @Test
    void fromOneSplitPartDoNotReachTheOther() throws Exception {
        route(r -> r.from("direct:load")
                .split(r.constant(List.of(PlanningModel.LOAD_PRODUCTS, PlanningModel.LOAD_REVENUE)))
                .setHeader(AnaplanConstants.IMPORT_ID, r.body())
                .setBody(r.simple("${null}"))
                .to("anaplan:import?failOn=never&" + inModel())
                .to("mock:part"));
        MockEndpoint parts = mock("part", 2);

        sendRejects();

        parts.assertIsSatisfied();
        assertThat(parts.getExchanges())
                .extracting(part -> part.getMessage().getHeader(AnaplanConstants.TASK_ID))
                .isEqualTo(model.tasks().stream().map(StartedTask::taskId).toList());
    }
}
