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
package io.github.camelanaplan.component.reliability;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists that are none, or not whole: nobody takes them for empty, or for all there is. */
class BadListTest extends AnaplanTestSupport {
    private Exchange load() {
        return send("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS);
    }

    private Exchange export() {
        return send("anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?" + inModel(), null);
    }

    private static void isMalformed(Exchange done) {
        assertThat(done.getException())
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("Anaplan's API?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "imports", "exports", "actions", "processes", "lists", "modules", "views"})
    void listThatIsNoneIsNotAnEmptyOne(String kind) {
        for (Nonsense nonsense : Nonsense.values()) {
            nonsense.to(anaplan.faults().on(RequestPattern.get("/" + kind)));

            isMalformed(send("anaplan:list/" + kind + "?" + inModel(), null));
        }
    }

    @Test
    void importThatCannotBeLookedUpIsNotStarted() {
        anaplan.faults().on(RequestPattern.get("/imports")).rewrite(text -> Nonsense.SOMEBODY_ELSE);

        isMalformed(load());

        assertThat(Calls.changes(anaplan)).isEmpty();
    }

    @Test
    void listedObjectWithoutAnIdIsNamed() {
        anaplan.faults()
                .on(RequestPattern.get("/imports"))
                .rewrite(text -> text.replaceFirst("\"id\":\"\\d+\"", "\"id\":null"));

        assertThat(load().getException())
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("without an id")
                .hasMessageContaining(PlanningModel.LOAD_PRODUCTS);
    }

    @Test
    void objectThatIsListedTwiceIsOneObject() {
        anaplan.faults().on(RequestPattern.get("/imports")).rewrite(BrokenAnswers.changed(answer -> {
            answer.withArray("imports").add(answer.path("imports").get(0).deepCopy());
        }));

        assertThat(load().getException()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void exportWhoseListOfChunksIsNoneIsNotEmpty(Nonsense nonsense) {
        nonsense.to(anaplan.faults().on(CallKind.LIST_CHUNKS));

        hasRunButCannotBeFetched(export());
    }

    /** It is not to be run again for that. */
    private void hasRunButCannotBeFetched(Exchange done) {
        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("has run")
                .hasNoCause();
        assertThat(done.getException().getSuppressed()).singleElement().isInstanceOf(MalformedAnswerException.class);
    }

    static Stream<UnaryOperator<String>> chunksMissing() {
        return Stream.of(
                text -> text.replace("\"totalSize\":1", "\"totalSize\":2"),
                text -> text.replace("\"id\":\"0\"", "\"id\":\"1\""),
                text -> text.replace("\"id\":\"0\"", "\"id\":\"-1\""),
                text -> text.replace("\"id\":\"0\"", "\"id\":\"first\""),
                BrokenAnswers.changed(answer -> answer.withArray("chunks")
                        .add(answer.path("chunks").get(0).deepCopy())));
    }

    @ParameterizedTest
    @MethodSource("chunksMissing")
    void exportWhoseChunksAreNotAllOnceInTheListIsNotCutShort(UnaryOperator<String> list) {
        anaplan.faults().on(CallKind.LIST_CHUNKS).rewrite(list);

        Exchange done = export();

        hasRunButCannotBeFetched(done);
        assertThat(done.getException()).hasMessageContaining("list of chunks");
        assertThat(Calls.starts(anaplan)).hasSize(1);
    }

    @Test
    void pageInPlaceOfAChunkIsNotContent() throws Exception {
        anaplan.faults().on(CallKind.GET_CHUNK).html(200);
        route(r -> r.from("direct:read")
                .to("anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?" + inModel())
                .convertBodyTo(String.class));

        assertThat(send("direct:read", null).getException())
                .rootCause()
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("page of HTML");
    }
}
