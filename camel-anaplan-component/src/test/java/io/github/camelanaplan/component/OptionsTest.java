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

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.task.FailOn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is written in a URI, and what is refused before a route starts. */
class OptionsTest extends AnaplanTestSupport {
    @ParameterizedTest
    @ValueSource(strings = {"abc", "-3", "10MB", "5m", "1.5", ""})
    void chunkSizeThatIsNoNumberOfMegabytesIsRefused(String size) {
        assertThatThrownBy(() -> context.getEndpoint("anaplan:upload/f?modelId=M&chunkSize=" + size))
                .hasMessageContaining("chunkSize")
                .hasMessageContaining("1 to 50");
    }

    @Test
    void chunkSizeAboveFiftyIsCut() {
        assertThat(endpoint("anaplan:upload/f?chunkSize=80").getConfiguration().getChunkSize())
                .isEqualTo("50");
    }

    static Stream<Arguments> unknown() {
        return Stream.of(
                Arguments.of("chunckSize=3", "chunckSize", "chunkSize"),
                Arguments.of("model=M", "model", "modelId"),
                Arguments.of("zzzzzzzzzz=1", "zzzzzzzzzz", "reference of options"),
                Arguments.of("password=x", "password", "camel.component.anaplan.password"));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void unknownOptionIsRefusedWithWhatWasMeant(String option, String named, String expected) {
        assertThatThrownBy(() -> context.getEndpoint("anaplan:import/x?" + option))
                .rootCause()
                .hasMessageContaining(named)
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failOn=sometimes | failOn | never, failure, rejected, warnings, ignored",
                "content=maybe | content | auto, required, none",
                "compression=zip | compression | gzip, none",
                "onTaskTimeout=panic | onTaskTimeout | fail, return, cancel",
                "dumpFormat=xls | dumpFormat | csv, rows",
                "taskTimeout=2hours | taskTimeout | such as 30s",
                "pollInterval=soon | pollInterval | such as 30s",
                "wait=maybe | wait | true or false",
                "modelId=a&modelId=b | modelId | one value",
                "mapping.=x | mapping. | mapping.EntityType=entityName",
                "apiUrl=https://api.anaplan.com/2/0 | apiUrl | without the version",
            })
    void valueThatAnOptionCannotTakeIsRefusedWithWhatItCan(String option, String named, String expected) {
        assertThatThrownBy(() -> context.getEndpoint("anaplan:import/x?" + option))
                .rootCause()
                .hasMessageContaining(named)
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @CsvSource({"7s, 7000", "1h30m, 5400000", "250, 250", "500ms, 500", "1d, 86400000"})
    void timesAreUnderstoodInAllFormsThatCamelHas(String written, long millis) {
        assertThat(endpoint("anaplan:import/x?taskTimeout=" + written)
                        .getConfiguration()
                        .getTaskTimeout())
                .isEqualTo(millis);
    }

    @Test
    void wordsOfOptionsAreKnownInEitherCase() {
        assertThat(endpoint("anaplan:import/x?failOn=Warnings")
                        .getConfiguration()
                        .getFailOn())
                .isEqualTo(FailOn.WARNINGS);
    }

    @Test
    void unknownOperationIsRefusedWithAllThatThereAre() {
        assertThatThrownBy(() -> context.getEndpoint("anaplan:imprt/x"))
                .rootCause()
                .hasMessageContaining("imprt")
                .hasMessageContaining(
                        "upload, import, export, process, delete, action, download, dump, list, task, cancel");
    }

    @Test
    void targetGivenTwiceIsRefused() {
        assertThatThrownBy(() -> context.getEndpoint("anaplan:import/x?target=y"))
                .rootCause()
                .hasMessageContaining("twice");
    }

    @Test
    void valuesOfOptionsAreDecoded() {
        AnaplanEndpoint endpoint = endpoint("anaplan:import/x?workspaceId=My%20space&modelId=RAW(a&b%20c)"
                + "&mapping.Version=Q1%20Forecast&mapping.112000000001:List%20of=A%2BB&taskTimeout=7s");

        assertThat(endpoint.getConfiguration().getWorkspaceId()).isEqualTo("My space");
        assertThat(endpoint.getConfiguration().getModelId()).isEqualTo("a&b%20c");
        assertThat(endpoint.getConfiguration().getTaskTimeout()).isEqualTo(7_000);
        assertThat(endpoint.getConfiguration().getMapping())
                .containsEntry("Version", "Q1 Forecast")
                .containsEntry("112000000001:List of", "A+B");
    }

    @Test
    void optionsOfTheEndpointWinOverThoseOfTheComponent() {
        context.getComponent("anaplan", AnaplanComponent.class)
                .getConfiguration()
                .setLocaleName("en_GB");

        assertThat(endpoint("anaplan:import/x").getConfiguration().getLocaleName())
                .isEqualTo("en_GB");
        assertThat(endpoint("anaplan:import/x?localeName=de_DE")
                        .getConfiguration()
                        .getLocaleName())
                .isEqualTo("de_DE");
    }

    @Test
    void addressWithAPasswordIsRefusedWithoutShowingIt() {
        assertThatThrownBy(
                        () -> context.getEndpoint("anaplan:import/x?apiUrl=https://joe:n0t-in-any-log@api.example.com"))
                .rootCause()
                .hasMessageContaining("apiUrl")
                .hasMessageNotContaining("n0t-in-any-log");
    }

    @Test
    void longestTimeoutThatCanBeWrittenIsFine() {
        assertThat(send(
                                "anaplan:action/" + PlanningModel.SORT_PRODUCTS + "?taskTimeout=9223372036854775807&"
                                        + inModel(),
                                null)
                        .getException())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=false", "onTaskTimeout=return"})
    void consumerThatWouldNotWaitForWhatItEmitsIsRefused(String option) {
        assertThatThrownBy(
                        () -> endpoint("anaplan:export/x?modelId=M&" + option).createPollingConsumer())
                .hasMessageContaining("wait=true");
        assertThatThrownBy(
                        () -> endpoint("anaplan:export/x?modelId=M&" + option).createConsumer(exchange -> {}))
                .hasMessageContaining("wait=true");
    }

    @Test
    void uriWithTwoSlashesIsTheSame() {
        assertThat(endpoint("anaplan://import/x").getTarget()).isEqualTo("x");
    }

    private AnaplanEndpoint endpoint(String uri) {
        return context.getEndpoint(uri, AnaplanEndpoint.class);
    }
}
