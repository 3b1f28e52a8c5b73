// ?screen=inbox|settings|tasks|privacy, ?locale=en|de|ja|ar
(() => {
  const wanted = new URLSearchParams(location.search);
  const workspace = document.createElement('care-workspace');
  workspace.dataset.api = '/admin/care-api/v1';
  workspace.dataset.screen = wanted.get('screen') ?? 'inbox';
  workspace.dataset.locale = wanted.get('locale') ?? 'en';
  document.documentElement.lang = workspace.dataset.locale;
  document.getElementById('shell').append(workspace);
})();
