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

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.DumpRow;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.EachApiVersion;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.faults.CallKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rejected rows that cannot be read: whoever reads them learns it, and takes no part of them for all. */
@EachApiVersion
class BadDumpTest extends AnaplanTestSupport {
    private Map<String, Object> rejecting() {
        return send(
                        "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?failOn=never&" + inModel(),
                        PlanningModel.PRODUCTS_WITH_TWO_REJECTS)
                .getMessage()
                .getHeaders();
    }

    private Exchange dump(String options) {
        return send("anaplan:dump?" + options + inModel(), null, rejecting());
    }

    private static List<DumpRow> read(Exchange done, List<DumpRow> into) {
        Iterator<?> rows = done.getMessage().getBody(Iterator.class);
        rows.forEachRemaining(row -> into.add((DumpRow) row));
        return into;
    }

    static Stream<UnaryOperator<String>> unbalanced() {
        return Stream.of(
                // The last cell has no end
                text -> text.stripTrailing().replaceFirst("\"(?=,*(?:\"\")?$)", ""),
                // A cell of the last row has an end too many
                text -> text.replace("\"Bell\"", "\"Be\"ll\""),
                text -> text.replace("\"Bell\"", "\"Bell"));
    }

    @ParameterizedTest
    @MethodSource("unbalanced")
    void rowsBehindAQuoteTooManyOrTooFewAreAnError(UnaryOperator<String> dump) {
        anaplan.faults().on(CallKind.DUMP_CHUNK).always().rewrite(dump);
        Exchange done = dump("dumpFormat=rows&");
        List<DumpRow> before = new ArrayList<>();

        assertThatThrownBy(() -> read(done, before))
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("rejected rows cannot be read")
                .hasMessageContaining("as CSV");
        assertThat(before).extracting(DumpRow::line).containsExactly(5L);
    }

    @Test
    void quotesInTheHeaderAreAnErrorAtOnceOrWithTheFirstRow() {
        anaplan.faults().on(CallKind.DUMP_CHUNK).always().rewrite(text -> text.replace("\"Region\"", "\"Reg\"ion\""));
        List<DumpRow> before = new ArrayList<>();

        Exchange done = dump("dumpFormat=rows&");

        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("rejected rows cannot be read");
        assertThat(before).isEmpty();
    }

    @Test
    void csvIsGivenAsItIsWhateverItsQuotes() {
        anaplan.faults().on(CallKind.DUMP_CHUNK).always().rewrite(text -> text.replace("\"Bell\"", "\"Be\"ll\""));

        assertThat(dump("").getMessage().getBody(String.class)).contains("\"Be\"ll\"");
    }

    @Test
    void listOfPiecesThatIsNoneIsNotTakenForNoRejectedRows() {
        anaplan.faults().on(CallKind.DUMP_CHUNKS).always().rewrite(text -> "{\"message\":\"Back soon\"}");
        assertThat(dump("").getException()).isInstanceOf(MalformedAnswerException.class);

        anaplan.faults().forget();
        anaplan.faults().on(CallKind.DUMP_CHUNKS).always().html(200);
        assertThat(dump("").getException()).isInstanceOf(MalformedAnswerException.class);
    }

    @Test
    void rejectedRowsOfWhichThereIsNoPieceAreAnError() {
        anaplan.faults().on(CallKind.DUMP_CHUNKS).always().rewrite(text -> wire().list("chunks", ""));

        assertThat(dump("").getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("no longer has them");
    }

    @Test
    void pageInPlaceOfAPieceIsNoRow() {
        anaplan.faults().on(CallKind.DUMP_CHUNK).always().html(200);

        Exchange done = dump("dumpFormat=rows&");

        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("page of HTML");
    }

    @Test
    void rejectedRowsThatAreCountedButNotKeptAreNotNone() {
        anaplan.faults()
                .on(CallKind.POLL_TASK)
                .always()
                .rewrite(text -> text.replace("\"failureDumpAvailable\":true", "\"failureDumpAvailable\":false"));

        assertThat(dump("").getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("rejected rows (2)")
                .hasMessageContaining(PlanningModel.LOAD_PRODUCTS);
    }
}
