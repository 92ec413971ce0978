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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatedModel;
import io.github.camelanaplan.simulator.http.InjectedFault;
import io.github.camelanaplan.simulator.model.Format;
import io.github.camelanaplan.simulator.model.ModelBuilder;
import io.github.camelanaplan.simulator.tasks.StartedTask;

/** A local Anaplan and a Camel context of a cell's own, with what the cell does with them. */
final class MatrixBench implements AutoCloseable {
    static final String NOTES = "notes.csv";
    private static final String USER = "planner@example.com";
    private static final int EXPORTED = 250;

    private final AnaplanSimulator anaplan;
    private final SimulatedModel model;
    private final CamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template;
    private final MatrixCell cell;
    private byte[] read;

    MatrixBench(MatrixCell cell) {
        this.cell = cell;
        this.anaplan = AnaplanSimulator.builder()
                .user(USER, "n0t-in-any-log")
                .downloadChunkSize(100)
                .workspace("Finance", finance -> finance.model("Sales", MatrixBench::declare))
                .build()
                .start();
        this.model = anaplan.model("Sales");
        camel.addComponent("anaplan", component());
        camel.start();
        this.template = camel.createProducerTemplate();
    }

    private static void declare(ModelBuilder model) {
        PlanningModel.declare(model);
        model.list("Notes", list -> list.property("Text", Format.TEXT))
                .file(NOTES)
                .importIntoList(
                        "Load notes",
                        notes -> notes.from(NOTES).into("Notes").name("Note").property("Text", "Text"))
                .export("Lines", lines -> lines.ofSyntheticBytes(EXPORTED))
                .process("Tidy", PlanningModel.CLEAR_PRODUCTS, PlanningModel.SORT_PRODUCTS);
    }

    private AnaplanComponent component() {
        AnaplanComponent component = new AnaplanComponent();
        component.setUsername(USER);
        component.setPassword("n0t-in-any-log");
        component.getConfiguration().setApiUrl(anaplan.apiUrl().toString());
        component.getConfiguration().setAuthUrl(anaplan.authUrl().toString());
        component.getConfiguration().setPollInterval(5);
        component.getConfiguration().setMaxPollInterval(20);
        component.getConfiguration().setMaxRetries("3");
        component.getConfiguration().setRetryDelay(1);
        component.setRequestsPerSecond(10_000);
        return component;
    }

    /** What is imported: more than one chunk, and of this cell only. */
    byte[] content() {
        StringBuilder text = new StringBuilder("Note,Text\n");
        for (int row = 0; row < 12; row++) {
            text.append("Note ").append(row).append(',').append(cell.name()).append(" x".repeat(50_000));
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Puts the session into the state that the cell begins with. */
    void prepare() {
        if (cell.session() == AtFirst.EXPIRED_SESSION) {
            Exchange listed = send("anaplan:list/workspaces", null, Map.of());
            if (listed.isFailed()) {
                throw new IllegalStateException(listed.getException());
            }
            anaplan.expireTokens();
            anaplan.clearJournal();
        }
    }

    InjectedFault inject() {
        FaultedCall call = cell.call();
        return cell.fault().inject(cell.often().at(anaplan.faults().on(call.kind()), call.first()));
    }

    /** Does the cell's job, and gives the exchange at its end. */
    Exchange run() throws IOException {
        String options = "modelId=" + model.id() + cell.fault().options() + patience();
        return switch (cell.call().job()) {
            case LOAD ->
                send("anaplan:import/Load notes?chunkSize=1&" + options, new ByteArrayInputStream(content()), Map.of());
            case DUMP -> dump(options);
            case EXPORT -> reading(send("anaplan:export/Lines?" + options, null, Map.of()));
            case PROCESS -> send("anaplan:process/Tidy?" + options, null, Map.of());
            case DELETE -> send("anaplan:delete/" + PlanningModel.CLEAR_PRODUCTS + "?" + options, null, Map.of());
        };
    }

    /** Looks that fail for ever end with the time only. */
    private String patience() {
        return "&taskTimeout=" + (cell.often() == Often.ONCE ? 15_000 : 400);
    }

    private Exchange dump(String options) throws IOException {
        Exchange loaded = send(
                "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?failOn=never&" + options,
                PlanningModel.PRODUCTS_WITH_TWO_REJECTS,
                Map.of());
        if (loaded.isFailed()) {
            return loaded;
        }
        return reading(send("anaplan:dump?" + options, null, loaded.getMessage().getHeaders()));
    }

    private Exchange reading(Exchange done) throws IOException {
        if (!done.isFailed()) {
            try (InputStream body = done.getMessage().getBody(InputStream.class)) {
                read = body.readAllBytes();
            } catch (RuntimeException e) {
                done.setException(e);
            }
        }
        return done;
    }

    private Exchange send(String uri, Object body, Map<String, Object> headers) {
        return template.request(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    /** What was read of what came; null for a job that reads nothing, or failed. */
    byte[] read() {
        return read;
    }

    SimulatedModel model() {
        return model;
    }

    List<StartedTask> tasks() {
        return model.tasks();
    }

    @Override
    public void close() throws IOException {
        anaplan.faults().forget();
        camel.stop();
        anaplan.close();
    }
}
