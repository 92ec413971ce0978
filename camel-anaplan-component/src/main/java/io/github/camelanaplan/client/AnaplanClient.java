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
package io.github.camelanaplan.client;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.camelanaplan.client.dump.Dumps;
import io.github.camelanaplan.client.http.AuthorisedSender;
import io.github.camelanaplan.client.http.Authorizer;
import io.github.camelanaplan.client.http.HttpTransport;
import io.github.camelanaplan.client.http.Patience;
import io.github.camelanaplan.client.http.ServiceCaller;
import io.github.camelanaplan.client.http.ServiceClock;
import io.github.camelanaplan.client.internal.api.AnaplanApi;
import io.github.camelanaplan.client.lookup.ImportSources;
import io.github.camelanaplan.client.lookup.ModelDirectory;
import io.github.camelanaplan.client.lookup.ObjectDirectory;
import io.github.camelanaplan.client.model.AnaplanObject;
import io.github.camelanaplan.client.model.ImportObject;
import io.github.camelanaplan.client.model.Model;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ProcessSteps;
import io.github.camelanaplan.client.model.TrackedIds;
import io.github.camelanaplan.client.model.Workspace;
import io.github.camelanaplan.client.preflight.PreFlight;
import io.github.camelanaplan.client.retry.Pause;
import io.github.camelanaplan.client.retry.RetryPolicy;
import io.github.camelanaplan.client.task.TaskEnds;
import io.github.camelanaplan.client.task.TaskStarter;
import io.github.camelanaplan.client.task.TaskWatcher;
import io.github.camelanaplan.client.transfer.FileSections;
import io.github.camelanaplan.client.transfer.FileVersions;
import io.github.camelanaplan.client.transfer.download.ChunkFetch;
import io.github.camelanaplan.client.transfer.download.Fetching;
import io.github.camelanaplan.client.transfer.download.RemoteContent;
import io.github.camelanaplan.client.transfer.upload.Uploader;

/**
 * Anaplan as one user sees it: what there is, moving content, running tasks. Calls block, except for waiting for tasks
 * and for turns on files. Thread-safe; one for each user and address is enough.
 */
public final class AnaplanClient implements Closeable {
    private final HttpTransport transport;
    private final Pause pause = new Pause();
    private final AnaplanApi api;
    private final ModelDirectory models;
    private final ObjectDirectory objects;
    private final ImportSources sources;
    private final Uploader uploader;
    private final FileSections sections;
    private final FileVersions versions;
    private final TaskStarter starter;
    private final TaskWatcher watcher;
    private final TaskEnds taskEnds;
    private final Dumps dumps;
    private final Executor workers;

    /**
     * @param session authorises the calls, as the version wants it; the caller closes it, after the client
     * @param json    reads the service's answers, as trees only
     */
    public AnaplanClient(ClientSettings settings, Authorizer session, ClientCommons commons, ObjectMapper json) {
        this.transport = new HttpTransport(settings.http(), commons.environment());
        ServiceClock clock = new ServiceClock(Clock.systemUTC());
        AuthorisedSender sender = new AuthorisedSender(
                transport, session, clock, settings.version().codec().errorText(json));
        RetryPolicy retries = new RetryPolicy(settings.retries());
        this.api = new AnaplanApi(
                new ServiceCaller(sender, new Patience(commons.budget(), retries, pause), json),
                settings.apiUrl(),
                settings.version().codec());
        this.models = new ModelDirectory(api.models());
        this.objects = new ObjectDirectory(api.models());
        this.sources = new ImportSources(api.models());
        this.uploader = new Uploader(api.files(), commons.versions(), commons.transfers(), retries);
        this.versions = commons.versions();
        this.workers = commons.transfers().workers();
        this.starter = new TaskStarter(settings.apiUrl(), api.tasks(), clock, pause);
        this.watcher = new TaskWatcher(api.tasks(), commons.threads(), commons.budget(), commons.wayBack(), pause);
        this.taskEnds = new TaskEnds(watcher, starter);
        this.sections = commons.sections().at(settings.apiUrl(), taskEnds::await);
        this.dumps = new Dumps(api.tasks(), commons.spool(), commons.transfers().workers());
    }

    /** Finds workspaces and models by id or name. */
    public ModelDirectory models() {
        return models;
    }

    /** Finds the objects of models by id or name. */
    public ObjectDirectory objects() {
        return objects;
    }

    /** Gets ready to look whether content fits the imports that are to read it. */
    public PreFlight preFlight(ModelRef model, List<ImportObject> readers) {
        return PreFlight.of(sources, model, readers);
    }

    /** What a process runs, as far as it moves content. */
    public ProcessSteps stepsOf(ModelRef model, String processId) {
        return sources.stepsOf(model, processId);
    }

    /** Uploads content. */
    public Uploader uploader() {
        return uploader;
    }

    /** Gives turns on files. */
    public FileSections sections() {
        return sections;
    }

    /** Knows which files have been written anew; whoever starts a run of an export has to say so before. */
    public FileVersions versions() {
        return versions;
    }

    /** Starts tasks. */
    public TaskStarter starter() {
        return starter;
    }

    /** Looks at tasks. */
    public TaskWatcher watcher() {
        return watcher;
    }

    /** Waits for tasks that nobody else waits for. */
    public TaskEnds taskEnds() {
        return taskEnds;
    }

    /** Forgets what was looked up: for when a call has failed, as it may no longer be so. */
    public void forget() {
        models.forget();
        objects.forget();
        sources.forget();
    }

    /** The workspaces that the user may see. */
    public List<Workspace> listWorkspaces() {
        return api.models().workspaces();
    }

    /**
     * The models that the user may see.
     *
     * @param workspaceId those of one workspace; null for all
     */
    public List<Model> listModels(String workspaceId) {
        return workspaceId == null ? api.models().models() : api.models().models(workspaceId);
    }

    /**
     * The content of a file, or of the file that an export has written, to be read when wanted, but before the file is
     * written anew: after that, reading it is an error.
     *
     * @param connections how many chunks to fetch at once, ahead of whoever reads
     */
    public RemoteContent download(ModelRef model, AnaplanObject file, int connections) {
        // Whatever is written from here on is no longer what the list of chunks is about
        Runnable unchanged = versions.unchanged(model, file.id());
        ChunkFetch fetch = (chunk, into) -> {
            unchanged.run();
            api.files().chunk(model, file.id(), chunk, into);
            unchanged.run();
        };
        List<String> chunks = api.files().chunks(model, file.id());
        String title = "file '" + file.name() + "' (" + file.id() + ")";
        TrackedIds ids = new TrackedIds(model.workspaceId(), model.modelId(), null, null, file.id(), null);
        return new RemoteContent(title, ids, chunks, fetch, new Fetching(workers, connections));
    }

    /** Gives the rows that tasks rejected. */
    public Dumps dumps() {
        return dumps;
    }

    /** Ends all waiting and closes all connections. Tasks go on in the service. */
    @Override
    public void close() throws IOException {
        pause.close();
        uploader.close();
        watcher.close();
        taskEnds.close();
        transport.close();
    }
}
