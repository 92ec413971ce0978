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
package io.github.camelanaplan.component.config;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

import io.github.camelanaplan.client.task.FailOn;
import io.github.camelanaplan.client.task.OnAmbiguousStart;
import io.github.camelanaplan.client.task.OnTaskTimeout;

/** The options that can be set on the component and on an endpoint; those of the endpoint win. Times are milliseconds. */
@UriParams
public class AnaplanConfiguration extends TransferConfiguration implements Cloneable {
    @UriParam(label = "service")
    @Metadata(
            description = "The workspace, by id or name. Not needed where the model is known: the model tells in which "
                    + "workspace it is, but for API 1.3.")
    private String workspaceId;

    @UriParam(label = "service")
    @Metadata(description = "The model, by id or name. Where it is not set, the header `CamelAnaplanModelId` fills in.")
    private String modelId;

    @UriParam(label = "tasks", defaultValue = "true")
    @Metadata(
            description =
                    "Whether to wait until the task has ended. No thread is held meanwhile. If not, the outcome is "
                            + "RUNNING, and `task` attaches to it later.")
    private boolean wait = true;

    @UriParam(label = "tasks", defaultValue = "2h", javaType = "java.time.Duration")
    @Metadata(
            description =
                    "How long to wait for a task to end, queueing in the service included, and before that for the "
                            + "service to put together content of unknown length.")
    private long taskTimeout = 7_200_000;

    @UriParam(label = "tasks", defaultValue = "fail", enums = "fail,return,cancel")
    @Metadata(
            description = "What to do about a task that has not ended in time. `fail`: an error. `return`: the outcome "
                    + "TIMED_OUT. `cancel`: ask the service to cancel it, and report what became of it. The task goes on in "
                    + "the service unless it is cancelled.")
    private OnTaskTimeout onTaskTimeout = OnTaskTimeout.FAIL;

    @UriParam(label = "tasks", defaultValue = "1s", javaType = "java.time.Duration")
    @Metadata(description = "How long to wait before the first look at a task.")
    private long pollInterval = 1_000;

    @UriParam(label = "tasks", defaultValue = "15s", javaType = "java.time.Duration")
    @Metadata(description = "Up to which the time between looks at a task grows.")
    private long maxPollInterval = 15_000;

    @UriParam(label = "tasks", defaultValue = "en_US")
    @Metadata(description = "The locale of tasks: the language of messages and the decimal sign of numbers.")
    private String localeName = "en_US";

    @UriParam(label = "tasks", prefix = "mapping.", multiValue = true)
    @Metadata(
            description =
                    "Answers to what imports ask for at run time, as `mapping.EntityType=entityName`. A key of the form "
                            + "`mapping.importId:EntityType` narrows it to one import of a process.")
    private Map<String, Object> mapping = new LinkedHashMap<>();

    @UriParam(label = "outcome", defaultValue = "rejected", enums = "never,failure,rejected,warnings,ignored")
    @Metadata(
            description = "What of a task that has ended is an error, each including those before it: nothing; failed, "
                    + "cancelled or unknown; rejected rows; rows with warnings; ignored rows, which include those that "
                    + "change nothing.")
    private FailOn failOn = FailOn.REJECTED;

    @UriParam(label = "safety", defaultValue = "fail", enums = "fail,adopt")
    @Metadata(
            description =
                    "What to do when the start of a task got no answer, and the service then shows a new task that may be "
                            + "it. `fail`: an error that names it. `adopt`: take it for the one that was to be started, if there is only "
                            + "one; right where nobody else runs the same object at the same time.")
    private OnAmbiguousStart onAmbiguousStart = OnAmbiguousStart.FAIL;

    @UriParam(label = "safety", defaultValue = "off", enums = "off,warn,fail")
    @Metadata(
            description =
                    "Whether the beginning of content is compared with what the import expects before anything is "
                            + "sent: encoding, separator, and the names in the header row. `off`: no. `warn`: what does not fit is "
                            + "logged. `fail`: it is an error. API 1.3 does not tell what it expects.")
    private ValidateRule validate = ValidateRule.OFF;

    /** A copy that can be changed without changing this. */
    public AnaplanConfiguration copy() {
        try {
            AnaplanConfiguration copy = (AnaplanConfiguration) clone();
            copy.mapping = new LinkedHashMap<>(mapping);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    public String getWorkspaceId() {
        return workspaceId;
    }

    public void setWorkspaceId(String workspaceId) {
        this.workspaceId = workspaceId;
    }

    public String getModelId() {
        return modelId;
    }

    public void setModelId(String modelId) {
        this.modelId = modelId;
    }

    public boolean isWait() {
        return wait;
    }

    public void setWait(boolean wait) {
        this.wait = wait;
    }

    public long getTaskTimeout() {
        return taskTimeout;
    }

    public void setTaskTimeout(long taskTimeout) {
        this.taskTimeout = taskTimeout;
    }

    public OnTaskTimeout getOnTaskTimeout() {
        return onTaskTimeout;
    }

    public void setOnTaskTimeout(OnTaskTimeout onTaskTimeout) {
        this.onTaskTimeout = onTaskTimeout;
    }

    public long getPollInterval() {
        return pollInterval;
    }

    public void setPollInterval(long pollInterval) {
        this.pollInterval = pollInterval;
    }

    public long getMaxPollInterval() {
        return maxPollInterval;
    }

    public void setMaxPollInterval(long maxPollInterval) {
        this.maxPollInterval = maxPollInterval;
    }

    public String getLocaleName() {
        return localeName;
    }

    public void setLocaleName(String localeName) {
        this.localeName = localeName;
    }

    public Map<String, Object> getMapping() {
        return mapping;
    }

    public void setMapping(Map<String, Object> mapping) {
        this.mapping = mapping;
    }

    public FailOn getFailOn() {
        return failOn;
    }

    public void setFailOn(FailOn failOn) {
        this.failOn = failOn;
    }

    public OnAmbiguousStart getOnAmbiguousStart() {
        return onAmbiguousStart;
    }

    public void setOnAmbiguousStart(OnAmbiguousStart onAmbiguousStart) {
        this.onAmbiguousStart = onAmbiguousStart;
    }

    public ValidateRule getValidate() {
        return validate;
    }

    public void setValidate(ValidateRule validate) {
        this.validate = validate;
    }
}
