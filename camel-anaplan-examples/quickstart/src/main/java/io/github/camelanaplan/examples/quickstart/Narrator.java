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
package io.github.camelanaplan.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.camel.Message;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSendingEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSentEvent;
import org.apache.camel.support.EventNotifierSupport;

import io.github.camelanaplan.client.model.RowCounts;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.AnaplanEndpoint;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.component.operation.AnaplanOperation;

/** Tells of each step of the route that goes to Anaplan, as it begins and as it ends. Camel calls it. */
final class Narrator extends EventNotifierSupport {
    private final Console console;

    Narrator(Console console) {
        this.console = console;
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof ExchangeSendingEvent || event instanceof ExchangeSentEvent;
    }

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof ExchangeSendingEvent sending && sending.getEndpoint() instanceof AnaplanEndpoint anaplan) {
            console.step(word(anaplan.getOperation()));
        }
        if (event instanceof ExchangeSentEvent sent
                && sent.getEndpoint() instanceof AnaplanEndpoint anaplan
                && sent.getExchange().getException() == null) {
            tell(anaplan, sent.getExchange().getMessage());
        }
    }

    private static String word(AnaplanOperation operation) {
        String word = operation == AnaplanOperation.DUMP ? "rejected" : operation.word();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private void tell(AnaplanEndpoint anaplan, Message message) {
        switch (anaplan.getOperation()) {
            case UPLOAD -> tellTransfer("to file", message, AnaplanConstants.FILE_ID);
            case DUMP -> tellWhetherRejected(message);
            case EXPORT -> tellTransfer("with", message, AnaplanConstants.EXPORT_ID);
            default -> tellTask(message.getBody(TaskOutcome.class));
        }
    }

    private void tellTransfer(String what, Message message, String idHeader) {
        console.say("%s '%s' (%s)", what, message.getHeader(AnaplanConstants.FILE_NAME), message.getHeader(idHeader));
        console.say(
                "%s in %s",
                Console.count(message.getHeader(AnaplanConstants.CONTENT_LENGTH, Long.class), "byte"),
                Console.count(message.getHeader(AnaplanConstants.CHUNK_COUNT, Long.class), "chunk"));
    }

    private void tellWhetherRejected(Message message) {
        if (!message.getHeader(AnaplanConstants.DUMP_AVAILABLE, Boolean.class)) {
            console.say("no row");
        }
    }

    private void tellTask(TaskOutcome outcome) {
        console.say("with '%s' (%s)", outcome.objectName(), outcome.task().objectId());
        console.say("%s%s", outcome.outcome(), counts(outcome.rows()));
        if (!outcome.details().isEmpty()) {
            console.say("\"%s\"", outcome.details().get(0).message());
        }
    }

    private static String counts(RowCounts rows) {
        List<String> counts = new ArrayList<>();
        add(counts, rows.total(), "read");
        add(counts, rows.created(), "created");
        add(counts, rows.updated(), "updated");
        add(counts, rows.ignored(), "ignored");
        add(counts, rows.rejected(), "rejected");
        return counts.isEmpty() ? "" : ": " + String.join(", ", counts);
    }

    private static void add(List<String> counts, Long count, String word) {
        if (count != null) {
            counts.add(String.format(Locale.ROOT, "%,d %s", count, word));
        }
    }
}
