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

import java.util.concurrent.CompletableFuture;

import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.PollingConsumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;

import io.github.camelanaplan.client.AnaplanClient;
import io.github.camelanaplan.client.task.OnTaskTimeout;
import io.github.camelanaplan.component.config.AnaplanConfiguration;
import io.github.camelanaplan.component.config.AnaplanConfigurationException;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.component.config.ConfigurationCheck;
import io.github.camelanaplan.component.internal.binding.AnaplanCall;
import io.github.camelanaplan.component.internal.binding.EndpointSetup;
import io.github.camelanaplan.component.operation.AnaplanOperation;

/** Load, read and run Anaplan models: upload, import, export, process, delete and more. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "anaplan",
        title = "Anaplan",
        syntax = "anaplan:operation/target",
        category = {Category.CLOUD, Category.SAAS},
        headersClass = AnaplanConstants.class)
public class AnaplanEndpoint extends ScheduledPollEndpoint {
    @UriPath(enums = "upload,import,export,process,delete,action,download,dump,list,task,cancel")
    @Metadata(required = true, description = "What to do. A consumer can only `export`.")
    private final AnaplanOperation operation;

    @UriPath
    @Metadata(
            description =
                    "What to do it with, by id (12 digits) or name; `id:` or `name:` in front force one reading. Where it "
                            + "is not set, the header of the operation fills in. For `list` the kind: workspaces, models, files, "
                            + "imports, exports, actions, processes, lists, modules or views. `dump`, `task` and `cancel` take none.")
    private String target;

    @UriParam
    private AnaplanConfiguration configuration = new AnaplanConfiguration();

    public AnaplanEndpoint(String uri, AnaplanComponent component, AnaplanOperation operation) {
        super(uri, component);
        this.operation = operation;
    }

    @Override
    public Producer createProducer() {
        return new AnaplanProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        requireConsumable();
        AnaplanConsumer consumer = new AnaplanConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public PollingConsumer createPollingConsumer() {
        requireConsumable();
        return new AnaplanPollingConsumer(this);
    }

    /** A consumer has no message whose headers could fill anything in. */
    private void requireConsumable() {
        if (operation != AnaplanOperation.EXPORT) {
            throw new AnaplanConfigurationException(
                    "anaplan:" + operation.word() + " cannot be consumed from; expected anaplan:export/{export}");
        }
        require("target", target, "the export");
        require("modelId", configuration.getModelId(), "the model");
        if (!configuration.isWait() || configuration.getOnTaskTimeout() == OnTaskTimeout.RETURN) {
            throw new AnaplanConfigurationException("A consumer emits what was exported, so that it has to wait for it;"
                    + " expected wait=true, and onTaskTimeout=fail or cancel");
        }
    }

    private static void require(String option, String value, String what) {
        if (value == null || value.isBlank()) {
            throw new AnaplanConfigurationException("A consumer needs the option " + option + ": " + what
                    + ", by id or name, as it has no message whose headers could tell");
        }
    }

    /** Runs the operation for an exchange. What goes wrong, thrown or not, fails the stage. */
    CompletableFuture<?> run(Exchange exchange) {
        try {
            return run(call(exchange));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The same for who has to know the call. */
    CompletableFuture<?> run(AnaplanCall call) {
        return started(call).handle((result, failure) -> {
            if (failure != null) {
                throw Failure.of(failure, call);
            }
            return result;
        });
    }

    /** What an exchange is going to do here. */
    AnaplanCall call(Exchange exchange) {
        AnaplanClient client = getComponent().client(configuration);
        return new AnaplanCall(
                exchange,
                new EndpointSetup(
                        operation.word(),
                        target,
                        configuration,
                        client,
                        getComponent().workers()));
    }

    private CompletableFuture<?> started(AnaplanCall call) {
        try {
            return operation.operation().run(call).toCompletableFuture();
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        ConfigurationCheck.check(configuration);
        operation.operation().check(target);
        operation.operation().checkVersion(target, configuration);
        getComponent().check(configuration);
    }

    @Override
    public AnaplanComponent getComponent() {
        return (AnaplanComponent) super.getComponent();
    }

    public AnaplanOperation getOperation() {
        return operation;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public AnaplanConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(AnaplanConfiguration configuration) {
        this.configuration = configuration;
    }
}
