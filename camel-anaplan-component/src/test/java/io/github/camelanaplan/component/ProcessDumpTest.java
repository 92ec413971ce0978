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

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.component.config.AnaplanConstants;

import static org.assertj.core.api.Assertions.assertThat;

/** Rejected rows of the imports of a process. */
@EachApiVersion
class ProcessDumpTest extends AnaplanTestSupport {
    private static final String REVENUE_WITH_REJECT = PlanningModel.REVENUE + "P9,Jan 26,1\n";

    private Map<String, Object> nightly(String products, String revenue) {
        return succeed(
                        "anaplan:process/" + PlanningModel.NIGHTLY + "?failOn=never&" + inModel(),
                        Map.of("products.csv", products, "revenue.csv", revenue))
                .getHeaders();
    }

    private static Map<String, Object> with(Map<String, Object> headers, String objectId) {
        Map<String, Object> more = new HashMap<>(headers);
        more.put(AnaplanConstants.OBJECT_ID, objectId);
        return more;
    }

    @Test
    void onlyImportThatRejectedRowsIsFoundByItself() {
        Map<String, Object> process = nightly(PlanningModel.PRODUCTS, REVENUE_WITH_REJECT);

        Message done = succeed("anaplan:dump?" + inModel(), null, process);

        assertThat(process).containsEntry(AnaplanConstants.DUMP_AVAILABLE, true);
        assertThat(done.getBody(String.class)).contains("\"P9\"");
        assertThat(done.getHeader(Exchange.FILE_NAME))
                .isEqualTo(model.importId(PlanningModel.LOAD_REVENUE) + "-rejected.csv");
    }

    @Test
    void rowsOfSeveralImportsAreRefusedUntilOneIsNamed() {
        Exchange done = send(
                "anaplan:dump?" + inModel(),
                null,
                nightly(PlanningModel.PRODUCTS_WITH_TWO_REJECTS, REVENUE_WITH_REJECT));

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(model.importId(PlanningModel.LOAD_PRODUCTS))
                .hasMessageContaining(model.importId(PlanningModel.LOAD_REVENUE))
                .hasMessageContaining(AnaplanConstants.OBJECT_ID);
    }

    @Test
    void headerNarrowsToOneImport() {
        Map<String, Object> process = nightly(PlanningModel.PRODUCTS_WITH_TWO_REJECTS, REVENUE_WITH_REJECT);

        Message products =
                succeed("anaplan:dump?" + inModel(), null, with(process, model.importId(PlanningModel.LOAD_PRODUCTS)));
        Message revenue =
                succeed("anaplan:dump?" + inModel(), null, with(process, model.importId(PlanningModel.LOAD_REVENUE)));

        assertThat(products.getBody(String.class)).contains("ATLANTIS").doesNotContain("P9");
        assertThat(revenue.getBody(String.class)).contains("P9").doesNotContain("ATLANTIS");
    }

    @Test
    void importIsNamedByItsNameToo() {
        Map<String, Object> process = nightly(PlanningModel.PRODUCTS_WITH_TWO_REJECTS, REVENUE_WITH_REJECT);

        Message products = succeed("anaplan:dump?" + inModel(), null, with(process, PlanningModel.LOAD_PRODUCTS));
        Message revenue = succeed(
                "anaplan:dump?" + inModel(), null, with(process, PlanningModel.LOAD_REVENUE.toUpperCase(Locale.ROOT)));

        assertThat(products.getBody(String.class)).contains("ATLANTIS").doesNotContain("P9");
        assertThat(revenue.getBody(String.class)).contains("P9").doesNotContain("ATLANTIS");
    }

    @Test
    void importThatIsNoStepOfTheProcessIsRefused() {
        Map<String, Object> process = nightly(PlanningModel.PRODUCTS, REVENUE_WITH_REJECT);

        Exchange done = send("anaplan:dump?" + inModel(), null, with(process, "112000000999"));

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(AnaplanConstants.OBJECT_ID + " is '112000000999'")
                .hasMessageContaining(PlanningModel.LOAD_REVENUE)
                .hasMessageContaining(model.importId(PlanningModel.LOAD_REVENUE))
                .hasMessageNotContaining(PlanningModel.LOAD_PRODUCTS);
    }

    @Test
    void headerThatAnEarlierStepLeftDoesNotHideTheRowsOfAnImport() {
        Map<String, Object> load = succeed(
                        "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?failOn=never&" + inModel(),
                        PlanningModel.PRODUCTS_WITH_TWO_REJECTS)
                .getHeaders();

        Message done =
                succeed("anaplan:dump?" + inModel(), null, with(load, model.importId(PlanningModel.LOAD_REVENUE)));

        assertThat(done.getBody(String.class)).contains("ATLANTIS");
    }

    @Test
    void importOfTheProcessThatRejectedNothingGivesNoRows() {
        Map<String, Object> process = nightly(PlanningModel.PRODUCTS, REVENUE_WITH_REJECT);

        Message done =
                succeed("anaplan:dump?" + inModel(), null, with(process, model.importId(PlanningModel.LOAD_PRODUCTS)));

        assertThat(done.getBody(String.class)).isEmpty();
    }

    @Test
    void processWithoutRejectsGivesNoRows() {
        Map<String, Object> process = nightly(PlanningModel.PRODUCTS, PlanningModel.REVENUE);

        assertThat(succeed("anaplan:dump?" + inModel(), null, process).getBody(String.class))
                .isEmpty();
    }
}
