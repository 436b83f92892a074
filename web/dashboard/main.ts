import { mount } from 'svelte'
import App from './App.svelte'

const target = document.getElementById('dashboard')
if (target) mount(App, { target, props: { iconsUrl: target.dataset.icons ?? '' } })
