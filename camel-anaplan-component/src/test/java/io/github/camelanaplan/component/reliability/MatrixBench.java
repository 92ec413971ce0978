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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

import io.github.camelanaplan.client.model.Ability;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatedModel;
import io.github.camelanaplan.simulator.http.InjectedFault;
import io.github.camelanaplan.simulator.tasks.StartedTask;

/** A local Anaplan and a Camel context of a cell's own, with what the cell does with them. */
final class MatrixBench implements AutoCloseable {
    private static final String USER = "planner@example.com";
    /** Whoever else there is. */
    private static final String OTHERS = "others";

    private final AnaplanSimulator anaplan;
    private final SimulatedModel model;
    private final CamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template;
    private final MatrixCell cell;
    private final byte[] notes;
    private Map<String, Object> earlier = Map.of();
    private byte[] read;

    MatrixBench(MatrixCell cell) {
        this.cell = cell;
        this.notes = MatrixModel.notes(cell.name());
        this.anaplan = AnaplanSimulator.builder()
                .user(USER, "n0t-in-any-log")
                .downloadChunkSize(100)
                .workspace("Finance", finance -> finance.model("Sales", MatrixModel::declare))
                .build()
                .start();
        this.model = anaplan.model("Sales");
        camel.addComponent("anaplan", component());
        camel.start();
        this.template = camel.createProducerTemplate();
    }

    private AnaplanComponent component() {
        AnaplanComponent component = new AnaplanComponent();
        component.setUsername(USER);
        component.setPassword("n0t-in-any-log");
        component.getConfiguration().setApiUrl(anaplan.apiUrl().toString());
        component.getConfiguration().setAuthUrl(anaplan.authUrl().toString());
        component.getConfiguration().setApiVersion(cell.version().number());
        component
                .getConfiguration()
                .setWorkspaceId(cell.version().has(Ability.MODELS_ANYWHERE) ? null : model.workspaceId());
        component.getConfiguration().setModelId(model.id());
        component.getConfiguration().setPollInterval(5);
        component.getConfiguration().setMaxPollInterval(20);
        component.getConfiguration().setMaxRetries("3");
        component.getConfiguration().setRetryDelay(1);
        component.setRequestsPerSecond(10_000);
        // Not on the URI: signing in is common to all endpoints
        cell.fault().responseTimeout().ifPresent(component.getConfiguration()::setResponseTimeout);
        return component;
    }

    /** Does what has to be done before anything goes wrong. */
    void prepare() {
        if (cell.call().job().isAboutAnEarlierTask()) {
            startEarlier();
        }
        if (cell.session() == AtFirst.EXPIRED_SESSION) {
            succeed("anaplan:list/workspaces", null);
            anaplan.expireTokens();
        }
    }

    /** No import but for the dump: who has started one keeps looking at it for the turn at its file. */
    private void startEarlier() {
        MatrixJob job = cell.call().job();
        if (job == MatrixJob.CANCEL) {
            model.holdTasks();
        }
        earlier = ids(
                job == MatrixJob.DUMP
                        ? byOthers("import/" + job.runs() + "?failOn=never", PlanningModel.PRODUCTS_WITH_TWO_REJECTS)
                        : byOthers("action/" + job.runs() + "?wait=false", null));
    }

    /** By a component that shares nothing with the one of the cell. */
    private Map<String, Object> byOthers(String operation, Object body) {
        if (camel.hasComponent(OTHERS) == null) {
            camel.addComponent(OTHERS, component());
        }
        return succeed(OTHERS + ":" + operation, body);
    }

    /** What a message keeps of a task in any case: the ids, not the outcome with the rejected rows in it. */
    private static Map<String, Object> ids(Map<String, Object> headers) {
        Map<String, Object> ids = new HashMap<>(headers);
        ids.keySet().removeIf(name -> !name.endsWith("Id") && !name.equals(AnaplanConstants.TASK_KIND));
        return ids;
    }

    private Map<String, Object> succeed(String uri, Object body) {
        Exchange done = template.request(uri, exchange -> exchange.getMessage().setBody(body));
        if (done.isFailed()) {
            throw new IllegalStateException(done.getException());
        }
        return done.getMessage().getHeaders();
    }

    InjectedFault inject() {
        FaultedCall call = cell.call();
        return cell.fault().inject(cell.often().at(anaplan.faults().on(call.kind()), call.first()), this);
    }

    /** Something else runs in the model for a while, so that other calls have to wait. */
    void beBusy() {
        model.blockWhileBusy();
        model.nextTask(MatrixModel.OTHER_WORK).takes(Duration.ofMillis(50));
        byOthers("action/" + MatrixModel.OTHER_WORK + "?wait=false", null);
    }

    /** Does the cell's job, and gives the exchange at its end. */
    Exchange run() {
        return cell.call().job().work().on(this);
    }

    /** Sends something to an endpoint with the options of the cell. */
    Exchange send(String uri, Object body) {
        String options =
                (uri.contains("?") ? "&" : "?") + patience() + cell.fault().options();
        return template.request(uri + options, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(earlier));
        });
    }

    /** Looks that fail for ever end with the time only. */
    private String patience() {
        return "taskTimeout=" + (cell.isLasting() ? 400 : 15_000);
    }

    /** The same, and reads what comes back. */
    Exchange read(String uri) {
        Exchange done = send(uri, null);
        if (!done.isFailed()) {
            try (InputStream body = done.getMessage().getBody(InputStream.class)) {
                read = body.readAllBytes();
            } catch (IOException | RuntimeException e) {
                done.setException(e);
            }
        }
        return done;
    }

    /** Imports rows of which some are rejected: they are fetched at once, and handed out to whoever asks afterwards. */
    Exchange importAndReadRejects() {
        Exchange done = send(
                "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?failOn=never",
                PlanningModel.PRODUCTS_WITH_TWO_REJECTS);
        if (done.isFailed()) {
            return done;
        }
        earlier = done.getMessage().getHeaders();
        return read("anaplan:dump");
    }

    /** What was read of what came; null for a job that reads nothing, or failed. */
    byte[] read() {
        return read;
    }

    /** What is imported. */
    byte[] content() {
        return notes;
    }

    /** The same, of a length that nobody knows. */
    InputStream stream() {
        return new ByteArrayInputStream(notes);
    }

    SimulatedModel model() {
        return model;
    }

    MatrixCell cell() {
        return cell;
    }

    /** The tasks of what the job runs. */
    List<StartedTask> tasks() {
        String runs = cell.call().job().runs();
        return model.tasks().stream()
                .filter(task -> runs != null && task.objectId().equals(idOf(runs)))
                .toList();
    }

    private String idOf(String name) {
        return switch (cell.call().job()) {
            case EXPORT -> model.exportId(name);
            case PROCESS, FEED -> model.processId(name);
            case DELETE, ACTION, ATTACH, CANCEL -> model.actionId(name);
            default -> model.importId(name);
        };
    }

    @Override
    public void close() {
        anaplan.faults().forget();
        camel.stop();
        anaplan.close();
    }
}
