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
package io.github.camelanaplan.simulator.tenant;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.files.ContentStore;

/** All users, workspaces and models. Thread-safe. */
public final class Tenant implements AutoCloseable {

    private final List<User> users;
    private final List<Workspace> workspaces;
    private final TenantSettings settings;
    private final RateBudget budget;
    private final ExecutorService executor;

    /**
     * A tenant whose models are idle.
     *
     * @param settings for all models
     * @param store for all contents; closed by its owner
     * @param users who belongs to it
     * @param workspaces what is in it
     * @throws IllegalStateException when two of a kind share an id
     */
    public Tenant(TenantSettings settings, ContentStore store, List<User> users, List<WorkspaceDefinition> workspaces) {
        this.settings = settings;
        this.budget = new RateBudget(settings.rateLimit(), settings.clock());
        this.users = List.copyOf(users);
        // at most one thread a model, and none while all models are idle
        this.executor = Executors.newCachedThreadPool(Tenant::taskThread);
        this.workspaces = workspaces.stream()
                .map(workspace -> new Workspace(
                        workspace.id(),
                        workspace.name(),
                        workspace.models().stream()
                                .map(model -> new HostedModel(workspace, model, settings, store, executor))
                                .toList()))
                .toList();
        requireUnique("users", this.users.stream().map(User::id).toList());
        requireUnique("workspaces", this.workspaces.stream().map(Workspace::id).toList());
        requireUnique("models", models().stream().map(HostedModel::id).toList());
    }

    private static Thread taskThread(Runnable tasks) {
        Thread thread = new Thread(tasks, "anaplan-simulator-tasks");
        thread.setDaemon(true);
        return thread;
    }

    private static void requireUnique(String kind, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.forEach(id -> {
            if (!seen.add(id)) {
                throw new IllegalStateException(
                        "two " + kind + " have the id " + id + "; give them different names or set id(...)");
            }
        });
    }

    /**
     * What holds for all models.
     *
     * @return as given
     */
    public TenantSettings settings() {
        return settings;
    }

    /**
     * How many calls there may still be.
     *
     * @return live
     */
    public RateBudget budget() {
        return budget;
    }

    /**
     * All users.
     *
     * @return in order of declaration
     */
    public List<User> users() {
        return users;
    }

    /**
     * All workspaces.
     *
     * @return in order of declaration
     */
    public List<Workspace> workspaces() {
        return workspaces;
    }

    /**
     * All models.
     *
     * @return in order of declaration
     */
    public List<HostedModel> models() {
        return workspaces.stream()
                .flatMap(workspace -> workspace.models().stream())
                .toList();
    }

    /**
     * The model of this id.
     *
     * @param id case matters
     * @return empty when there is none
     */
    public Optional<HostedModel> model(String id) {
        return models().stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /**
     * The workspace of this id.
     *
     * @param id case matters
     * @return empty when there is none
     */
    public Optional<Workspace> workspace(String id) {
        return workspaces.stream()
                .filter(workspace -> workspace.id().equals(id))
                .findFirst();
    }

    /**
     * The model of this name or id.
     *
     * @param nameOrId case matters
     * @return never null
     * @throws IllegalArgumentException when there is none, or more than one
     */
    public HostedModel modelNamed(String nameOrId) {
        List<HostedModel> found = models().stream()
                .filter(model -> model.name().equals(nameOrId) || model.id().equals(nameOrId))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new IllegalArgumentException(
                found.isEmpty()
                        ? "no model '" + nameOrId + "', only "
                                + models().stream().map(HostedModel::name).toList()
                        : "several models are named '" + nameOrId + "': use one of the ids "
                                + found.stream().map(HostedModel::id).toList());
    }

    /**
     * The workspace of this name.
     *
     * @param name case matters
     * @return the first one
     * @throws IllegalArgumentException when there is none
     */
    public Workspace workspaceNamed(String name) {
        return workspaces.stream()
                .filter(workspace -> workspace.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no workspace '" + name + "', only "
                        + workspaces.stream().map(Workspace::name).toList()));
    }

    /** Lets calls go on that wait for a busy model, and no further one wait. */
    public void stopBlocking() {
        models().forEach(model -> model.tasks().blockWhileBusy(false));
    }

    /** Drops all tasks that wait. */
    @Override
    public void close() {
        models().forEach(HostedModel::close);
        executor.shutdown();
    }
}
